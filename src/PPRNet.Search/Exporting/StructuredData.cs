using System.Globalization;
using System.Text.Json.Nodes;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>
/// What pages say of themselves to machines, in the words of schema.org (JSON-LD). The texts can stand in a script element as they are:
/// <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped inside the JSON.
/// </summary>
public static class StructuredData
{
    private const string Context = "https://schema.org";

    /// <summary>The page of a post: the summary is the blog's, the study is what it is about.</summary>
    public static string OfPost(Post post, PostAddresses addresses) => new JsonObject
    {
        ["@context"] = Context,
        ["@type"] = "BlogPosting",
        ["@id"] = addresses.Of(post.Id),
        ["url"] = addresses.Of(post.Id),
        ["headline"] = post.Title,
        ["datePublished"] = post.Posted.ToString(),
        ["isPartOf"] = new JsonObject { ["@type"] = "Blog", ["name"] = PostAddresses.BlogName },
        ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = PostAddresses.Publisher },
        ["keywords"] = Array(post.Topics.Select(topic => (JsonNode)topic.Label)),
        ["about"] = Array(post.Citations.Select(OfStudy)),
        ["citation"] = Array(post.Citations.Select(citation => (JsonNode)citation.Text)),
    }.ToJsonString();

    /// <summary>The home page: a site that can be searched.</summary>
    public static string OfSite(PostAddresses addresses) => new JsonObject
    {
        ["@context"] = Context,
        ["@type"] = "WebSite",
        ["name"] = "PPRNet Search",
        ["url"] = addresses.Root + "/",
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = addresses.Root + "/?q={search_term_string}" },
            ["query-input"] = "required name=search_term_string",
        },
    }.ToJsonString();

    private static JsonNode OfStudy(Citation citation)
    {
        var study = StudyReference.Of(citation, key: "");
        var described = new JsonObject { ["@type"] = TypeOf(study.Kind) };
        Add(described, "@id", study.Url);
        Add(described, "name", study.Title);
        if (study.Authors.Names.Count > 0) described["author"] = Array(study.Authors.Names.Select(OfName));
        Add(described, "datePublished", study.Year?.ToString(CultureInfo.InvariantCulture));
        if (study.Container is not null) described["isPartOf"] = ContainerOf(study);
        Add(described, "publisher", study.Publisher);
        Add(described, "pagination", study.Pages);
        Add(described, "sameAs", study.Url);
        return described;
    }

    /// <summary>The journal, inside its volume and issue where they are known.</summary>
    private static JsonObject ContainerOf(Reference study)
    {
        var container = new JsonObject { ["@type"] = study.Kind == ReferenceKind.Chapter ? "Book" : "Periodical", ["name"] = study.Container };
        if (study.Volume is { } volume) container = new JsonObject { ["@type"] = "PublicationVolume", ["volumeNumber"] = volume, ["isPartOf"] = container };
        if (study.Issue is { } issue) container = new JsonObject { ["@type"] = "PublicationIssue", ["issueNumber"] = issue, ["isPartOf"] = container };
        return container;
    }

    private static JsonNode OfName(PersonName name)
    {
        var described = new JsonObject { ["@type"] = name.IsBody ? "Organization" : "Person", ["name"] = name.Inverted };
        if (name.IsBody) return described;
        described["familyName"] = name.FamilyWithParticle;
        described["givenName"] = name.Given;
        Add(described, "honorificSuffix", name.Suffix);
        return described;
    }

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];

    private static void Add(JsonObject into, string name, string? value)
    {
        if (value is not null) into[name] = value;
    }

    private static string TypeOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Chapter => "Chapter",
        ReferenceKind.Book => "Book",
        _ => "ScholarlyArticle",
    };
}
