// NewswireExtraction
