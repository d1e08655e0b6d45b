// NewswireIndex
