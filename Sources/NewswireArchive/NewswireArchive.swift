// NewswireArchive
