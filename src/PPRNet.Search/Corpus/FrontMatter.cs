using System.Globalization;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PPRNet.Search.Corpus;

/// <summary>Reads the YAML between the two <c>---</c>; every problem is named with its line in the file.</summary>
internal static class FrontMatter
{
    private static readonly string[] Keys =
        ["title", "posted", "topics", "type", "citations", "source", "source_note", "basis", "facts_from", "implications_inferred", "note"];

    /// <summary>The post without id and texts, or null when the YAML itself can not be read.</summary>
    public static Post? Read(string yaml, TopicCatalog topics, ProblemList problems)
    {
        if (Root(yaml, problems) is not { } root) return null;
        var map = new YamlMap(root, problems);
        map.AllowOnly(Keys);
        var posted = map.Required("posted");
        if (!YearMonth.TryParse(posted, out var month) && posted is not null)
            problems.Add(map.LineOf("posted"), $"'{posted}' is not a month", "posted: YYYY-MM");
        return new Post
        {
            Id = default,
            Title = map.Required("title") ?? "",
            Posted = month,
            Topics = Topics(map, topics, problems),
            Kind = Kind(map, problems),
            Citations = [.. map.Maps("citations").Select(citation => CitationEntry.Read(citation, problems))],
            Provenance = new Provenance
            {
                Source = map.Optional("source"),
                SourceNote = map.Optional("source_note"),
                Basis = map.Optional("basis"),
                FactsFrom = map.Texts("facts_from"),
                ImplicationsInferred = map.Flag("implications_inferred"),
            },
        };
    }

    private static YamlMappingNode? Root(string yaml, ProblemList problems)
    {
        const int LineBefore = 1;                    // the '---' of the file
        try
        {
            var stream = YamlText.Load(yaml);
            if (stream.Documents is [{ RootNode: YamlMappingNode mapping }]) return mapping;
            problems.Add(1 + LineBefore, "the front matter is not a list of 'name: value'", "title, posted, topics, type, citations, source");
        }
        catch (YamlException fault)
        {
            problems.Add((int)fault.Start.Line + LineBefore, "not valid YAML: " + fault.Message.TrimEnd('.'), "'name: value' lines; quote a value that holds ': ' or '#'");
        }
        return null;
    }

    private static List<Topic> Topics(YamlMap map, TopicCatalog topics, ProblemList problems)
    {
        var found = new List<Topic>();
        foreach (var (name, line) in map.TextsWithLines("topics"))
        {
            if (topics.Find(name) is not { } topic) problems.Add(line, $"'{name}' is not a topic", $"one of topics.yaml; the nearest is '{topics.Nearest(name)?.Label}'");
            else if (found.Contains(topic)) problems.Add(line, $"the topic '{name}' is given twice", "each topic once");
            else found.Add(topic);
        }
        if (found.Count == 0 && !problems.AnyFault) problems.Add(map.LineOf("topics"), "no topic", "at least one of topics.yaml");
        return found;
    }

    private static StudyKind? Kind(YamlMap map, ProblemList problems)
    {
        if (map.Optional("type") is not { } type) return null;
        if (StudyKind.Find(type) is { } kind) return kind;
        var nearest = Similarity.Nearest(type, StudyKind.All.SelectMany(known => known.CorpusTypes));
        problems.Add(map.LineOf("type"), $"'{type}' is not a kind of study", $"one of the known types; the nearest is '{nearest}'");
        return null;
    }
}

/// <summary>One entry of <c>citations</c>. What the front matter says wins; what it leaves out is read from the reference's text.</summary>
internal static class CitationEntry
{
    private static readonly string[] Keys = ["text", "year", "authors", "title", "source", "volume", "issue", "pages", "doi", "note", "completed_from_abstract"];

    public static Citation Read(YamlMap map, ProblemList problems)
    {
        map.AllowOnly(Keys);
        var parsed = CitationParser.Parse(map.Required("text") ?? "");
        return parsed with
        {
            Authors = map.Texts("authors") is { Count: > 0 } authors ? authors : parsed.Authors,
            Year = Year(map, problems) ?? parsed.Year,
            Title = map.Optional("title") ?? parsed.Title,
            Source = map.Optional("source") ?? parsed.Source,
            Volume = map.Optional("volume") ?? parsed.Volume,
            Issue = map.Optional("issue") ?? parsed.Issue,
            Pages = map.Optional("pages") ?? parsed.Pages,
            Doi = Doi(map, problems) ?? parsed.Doi,
            Note = map.Optional("note"),
        };
    }

    private static int? Year(YamlMap map, ProblemList problems)
    {
        if (map.Optional("year") is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= YearMonth.MinYear and <= YearMonth.MaxYear) return year;
        problems.Add(map.LineOf("year"), $"'{text}' is not a year", $"a year {YearMonth.MinYear}–{YearMonth.MaxYear}");
        return null;
    }

    private static string? Doi(YamlMap map, ProblemList problems)
    {
        if (map.Optional("doi") is not { } text) return null;
        if (CitationParser.FindDoi(text) is { } doi) return doi;
        problems.Add(map.LineOf("doi"), $"'{text}' is not a DOI", "10.… , or null");
        return null;
    }
}
