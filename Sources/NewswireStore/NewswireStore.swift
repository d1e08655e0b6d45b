// NewswireStore
