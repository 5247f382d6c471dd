"""The ladder from unseen to seen: notes, letters not sent, and what is sealed for later."""
