using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Exporting;

/// <summary>
/// A page of results as an Atom feed (RFC 4287). Ids and dates come from the posts, never from the index or the clock, so that a rebuild
/// renews nothing in anybody's reader.
/// </summary>
public static class AtomFeed
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>Writes the feed.</summary>
    /// <param name="page">What was found.</param>
    /// <param name="title">The search in words.</param>
    /// <param name="links">The addresses of the feed.</param>
    /// <param name="addresses">The pages of the posts.</param>
    /// <param name="whenEmpty">What an empty feed names as its last change: the month of the newest post.</param>
    public static byte[] Write(SearchPage page, string title, FeedLinks links, PostAddresses addresses, DateTimeOffset whenEmpty)
    {
        var feed = new SyndicationFeed
        {
            Title = Plain(title),
            Id = links.Self,
            LastUpdatedTime = page.Hits.Count > 0 ? DateOf(page.Hits.Max(hit => hit.Post.Posted)) : whenEmpty,
            Items = [.. page.Hits.Select(hit => EntryOf(hit, addresses))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = PostAddresses.Publisher });
        Link(feed.Links, "self", links.Self, "application/atom+xml");
        Link(feed.Links, "alternate", links.Html, "text/html");
        Link(feed.Links, "previous", links.Previous, "application/atom+xml");
        Link(feed.Links, "next", links.Next, "application/atom+xml");
        return BytesOf(feed);
    }

    private static SyndicationItem EntryOf(Hit hit, PostAddresses addresses)
    {
        var post = hit.Post;
        var entry = new SyndicationItem
        {
            Id = IdOf(post),
            Title = Plain(post.Title),
            PublishDate = DateOf(post.Posted),
            LastUpdatedTime = DateOf(post.Posted),
            Summary = hit.Implication is { } implication ? Plain(implication.Content.Text) : null,
            Content = new TextSyndicationContent(XmlText.Clean(HtmlOf(post)), TextSyndicationContentKind.Html),
        };
        Link(entry.Links, "alternate", addresses.Of(post.Id), "text/html");
        foreach (var citation in post.Citations) Link(entry.Links, "related", Reference.AddressOf(citation), null);
        foreach (var topic in post.Topics) entry.Categories.Add(new SyndicationCategory(topic.Slug, $"{addresses.Root}/topics", XmlText.Clean(topic.Label)));
        return entry;
    }

    /// <summary>A tag URI (RFC 4151) under the domain the blog had when it began: it names the post wherever this site may move.</summary>
    private static string IdOf(Post post) => $"tag:med.uottawa.ca,2013:pprnet/{post.Id}";

    /// <summary>The blog knows months: the first day stands for them.</summary>
    private static DateTimeOffset DateOf(YearMonth month) => new(month.Year, month.Month, 1, 0, 0, 0, TimeSpan.Zero);

    private static string HtmlOf(Post post)
    {
        var html = new StringBuilder();
        if (post.Implications.Length > 0) html.Append("<h2>Practice implications</h2>");
        foreach (var paragraph in post.Implications.Split('\n', StringSplitOptions.RemoveEmptyEntries)) html.Append("<p>").Append(XmlText.Escape(paragraph)).Append("</p>");
        if (post.Citations.Count > 0) html.Append("<h2>Study</h2>");
        foreach (var citation in post.Citations) html.Append("<p>").Append(XmlText.Escape(citation.Text)).Append("</p>");
        return html.ToString();
    }

    private static TextSyndicationContent Plain(string text) => new(XmlText.Clean(text), TextSyndicationContentKind.Plaintext);

    private static void Link(ICollection<SyndicationLink> links, string relation, string? address, string? mediaType)
    {
        if (address is not null) links.Add(new SyndicationLink(new Uri(address)) { RelationshipType = relation, MediaType = mediaType });
    }

    private static byte[] BytesOf(SyndicationFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) feed.GetAtom10Formatter().WriteTo(xml);
        return bytes.ToArray();
    }
}

/// <summary>The addresses that a feed names.</summary>
/// <param name="Self">The feed.</param>
/// <param name="Html">The same search as a page.</param>
/// <param name="Previous">The page before, if there is one.</param>
/// <param name="Next">The page after, if there is one.</param>
public sealed record FeedLinks(string Self, string Html, string? Previous, string? Next);
