print("newswired")
