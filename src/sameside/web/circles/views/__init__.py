"""The pages of circles: one’s own, the inviter’s, the newcomer’s."""
