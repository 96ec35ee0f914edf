"""What a language model is asked for, behind any endpoint in OpenAI's manner. Off unless it is set."""
