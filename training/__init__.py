"""The recipe that makes the Dutch and English pipelines from open treebanks."""
