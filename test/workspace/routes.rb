# See main.cc or user.name.
def url(slug)
  "https://example.com/blog/#{slug}"
end
