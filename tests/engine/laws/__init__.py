"""The laws of the engine, each as a thing that watches a run and speaks up."""
