"""Goals made step by step, their check-ins, and the supporter who sees just one of them."""
