"""Paths of the endpoint map over the wire."""

import pytest

from bw_desktop import endpoints
from bw_desktop.sandbox.routes import Routes

ROUTES = Routes(endpoints.load().operations.values())


@pytest.mark.parametrize(
    ("method", "path", "operation", "values"),
    [
        ("GET", "/api/v1/users/", "users.list", {}),
        ("GET", "/api/beta/users/", "users.list", {}),
        ("GET", "/api/v1/users/me/", "users.me", {}),
        ("PUT", "/api/v1/users/roles/", "roles.assign", {}),
        ("PUT", "/api/v1/users/17/", "users.update", {"identifier": "17"}),
        ("GET", "/api/v1/users/a%2Bb%2Fc%40example.com/", "users.read", {"identifier": "a+b/c@example.com"}),
        ("GET", "/api/v1/goals/filter/", "goals.filter", {}),
        ("POST", "/api/v1/goals/5/checkin/", "goals.checkin", {"id": "5"}),
    ],
)
def test_method_and_path_mean_an_operation(method: str, path: str, operation: str, values: dict[str, str]) -> None:
    match = ROUTES.match(method, path)
    assert match
    assert (match.operation.id, match.values) == (operation, values)


@pytest.mark.parametrize("path", ["/", "/api/v2/users/", "/api/v1/users", "/api/v1/users//", "/api/v1/nothing/"])
def test_other_paths_mean_nothing(path: str) -> None:
    assert ROUTES.match("GET", path) is None
    assert not ROUTES.knows(path)


def test_a_known_path_with_another_method_is_known() -> None:
    assert ROUTES.match("DELETE", "/api/v1/departments/") is None
    assert ROUTES.knows("/api/v1/departments/")


def test_an_operation_left_out_gives_its_path_to_the_next() -> None:
    operations = [one for one in endpoints.load().operations.values() if one.id != "users.me"]
    match = Routes(operations).match("GET", "/api/v1/users/me/")
    assert match
    assert (match.operation.id, match.values) == ("users.read", {"identifier": "me"})
