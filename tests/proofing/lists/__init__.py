"""Lists: what is announced against what is counted, and enumerations against their order."""
