using System.Globalization;
using System.Runtime.CompilerServices;
using PPRNet.Search.Facets;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Facets;

/// <summary>The second implementation: looks at every post, one after the other. Slow and obvious.</summary>
internal sealed class SlowSearch(IReadOnlyList<Post> posts)
{
    private static readonly TextAnalysis Analysis = new(Lexicon.Empty);

    private static readonly ConditionalWeakTable<Post, IReadOnlyList<Figure>> Figures = [];

    public int Total(SlowQuery query, IEnumerable<FacetSelection> filters) => posts.Count(post => query.Matches(post) && filters.All(filter => Passes(post, filter)));

    /// <summary>Every value of a dimension with the number of posts that choosing it in place of the dimension's own choice leads to.</summary>
    public IReadOnlyList<(string Value, int Count)> Counts(SlowQuery query, SearchRequest request, FacetDimension dimension)
    {
        var own = request.FilterOn(dimension);
        var values = posts.SelectMany(post => Shown(post, dimension)).Concat(own?.AnyOf ?? []).Concat(own?.NoneOf ?? []).Distinct();
        return [.. values
            .Select(value => (Value: value, Count: Total(query, LeadingTo(request, dimension, value).Filters)))
            .Where(value => value.Count > 0 || own?.AnyOf.Contains(value.Value) == true || own?.NoneOf.Contains(value.Value) == true)];
    }

    /// <summary>The search that choosing a value leads to: it takes the place of what was chosen in its dimension.</summary>
    public static SearchRequest LeadingTo(SearchRequest request, FacetDimension dimension, string value)
    {
        var own = request.FilterOn(dimension) ?? new FacetSelection { Dimension = dimension };
        return request with { Filters = [.. request.Filters.Where(filter => filter.Dimension != dimension), own with { AnyOf = [value], Ranges = [] }] };
    }

    /// <summary>The search without what was chosen in a dimension.</summary>
    public static SearchRequest Freed(SearchRequest request, FacetDimension dimension) =>
        request with { Filters = [.. request.Filters.Select(filter => filter.Dimension == dimension ? filter with { AnyOf = [], Ranges = [] } : filter)] };

    public static IEnumerable<string> ValuesOf(Post post, FacetDimension dimension) => (dimension.Name switch
    {
        "topic" => post.Topics.Select(topic => topic.Slug),
        "year" => [Written(post.Posted.Year)],
        "studyYear" => post.Citations is [{ Year: { } year }, ..] ? [Written(year)] : [],
        "kind" => post.Kind is { } kind ? [kind.Slug] : [],
        "journal" => post.Citations.Where(citation => citation.Source is not null).Select(citation => FacetKeys.OfJournal(citation.Source!)),
        "author" => post.Citations.SelectMany(citation => citation.Authors).Select(FacetKeys.OfAuthor).Where(key => key.Length > 0),
        "studies" => Total(post, FigureKind.Studies),
        "participants" => Total(post, FigureKind.Participants),
        "effect" => Effects(post),
        _ => throw new ArgumentException($"Unknown dimension {dimension}.", nameof(dimension)),
    }).Distinct();

    /// <summary>Numbers count in ranges: the dimension's own, and those that somebody chose.</summary>
    private static bool IsAmong(string value, FacetDimension dimension, string chosen) =>
        dimension.Shape == FacetShape.Count && CountRange.TryParse(chosen, out var range) ? range.Contains(int.Parse(value, CultureInfo.InvariantCulture)) : value == chosen;

    private static IEnumerable<string> Shown(Post post, FacetDimension dimension) => dimension.Shape != FacetShape.Count ? ValuesOf(post, dimension)
        : dimension.Ranges.Where(range => ValuesOf(post, dimension).Any(value => IsAmong(value, dimension, range.ToString()))).Select(range => range.ToString());

    private static IReadOnlyList<Figure> FiguresOf(Post post) => Figures.GetValue(post, FigureExtractor.Extract);

    private static IEnumerable<string> Total(Post post, FigureKind kind) =>
        [.. FiguresOf(post).Where(figure => figure.Kind == kind && figure.Scope == FigureScope.Total).OrderBy(figure => figure.Who != "clients").Take(1).Select(figure => Written((int)figure.Value))];

    private static IEnumerable<string> Effects(Post post) => FiguresOf(post)
        .Where(figure => figure.Kind == FigureKind.Effect && figure.Scope is FigureScope.Own or FigureScope.Total)
        .SelectMany(figure => figure.Measure is null or EffectMeasure.Other ? ["any"] : new[] { "any", FigureNames.NameOf(figure.Measure.Value).ToLowerInvariant() });

    public static bool HasWord(Post post, string word, bool inTitleOnly = false) =>
        Texts(post, inTitleOnly).Any(text => Analysis.Tokens(text, Treatment.Loose).Any(token => token.Term == Analysis.Loose(word)));

    public static bool HasPhrase(Post post, string first, string second) =>
        Texts(post, inTitleOnly: false).Select(text => Analysis.Tokens(text, Treatment.Exact)).Any(tokens => tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.Term == first && pair.Second.Term == second));

    private static bool Passes(Post post, FacetSelection filter)
    {
        var values = ValuesOf(post, filter.Dimension).ToList();
        var isChosen = values.Any(value => filter.AnyOf.Any(chosen => IsAmong(value, filter.Dimension, chosen)) || filter.Ranges.Any(range => IsIn(range, value)));
        var isExcluded = values.Any(value => filter.NoneOf.Any(refused => IsAmong(value, filter.Dimension, refused)) || filter.ExcludedRanges.Any(range => IsIn(range, value)));
        return (isChosen || filter.AnyOf.Count + filter.Ranges.Count == 0) && !isExcluded;
    }

    private static bool IsIn(YearRange range, string value) => int.Parse(value, CultureInfo.InvariantCulture) is var year && year >= (range.From ?? 0) && year <= (range.To ?? 9999);

    private static IEnumerable<string> Texts(Post post, bool inTitleOnly) =>
        inTitleOnly ? [post.Title] : [post.Title, .. post.Citations.Select(citation => citation.Text), post.Summary, post.Implications, .. post.Topics.Select(topic => topic.Label)];

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A query as text, and what it means.</summary>
internal sealed record SlowQuery(string Text, Func<Post, bool> Matches)
{
    public override string ToString() => Text;
}
