"""The upload pages, from a file to its results, and the Uploads tab."""
