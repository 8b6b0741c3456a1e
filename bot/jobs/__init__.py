"""What runs beside the conversation, again and again; safe in every replica."""
