// NewswireService
