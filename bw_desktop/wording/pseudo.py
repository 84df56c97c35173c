"""The pseudo-language: every text accented and a third longer, so that a picture shows what is untranslated or cut."""

from __future__ import annotations

from fluent.syntax import ast
from fluent.syntax.visitor import Transformer

_ACCENTED = str.maketrans("aceinorsuyzACEINORSUYZ", "áçéíñóřšúýžÁÇÉÍÑÓŘŠÚÝŽ")


class _Accents(Transformer):
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:
        text = str(node.value)
        padding = "·" * (len(text.strip()) // 3)
        return ast.TextElement(text.translate(_ACCENTED) + padding)


def pseudo_resource(resource: ast.Resource) -> ast.Resource:
    """The same messages in the pseudo-language; placeables and keys stay as they are."""
    changed: ast.Resource = _Accents().visit(resource)
    return changed
