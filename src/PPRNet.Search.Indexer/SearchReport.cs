using PPRNet.Search.Figures;
using PPRNet.Search.Passages;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Indexer;

/// <summary>What <c>search --json</c> prints: the names are those of the JSON API.</summary>
internal sealed record SearchReport(
    string Query,
    int Total,
    int Page,
    int PerPage,
    int Pages,
    SearchReport.ReadAs Interpretation,
    IReadOnlyList<SearchReport.FoundPost> Hits,
    IndexStamp Index)
{
    public static SearchReport Of(SearchPage page) => new(
        page.Request.Query,
        page.Total,
        page.Request.Page,
        page.Request.PerPage,
        page.Pages,
        ReadAs.Of(page.Interpretation),
        [.. page.Hits.Select(FoundPost.Of)],
        page.Index);

    internal sealed record ReadAs(
        string Text, bool Exact, IReadOnlyList<InterpretedTerm> Terms, string? Corrected, string? Relaxed, IReadOnlyList<string> Notices)
    {
        public static ReadAs Of(Interpretation read) =>
            new(read.Text, read.IsExact, read.Terms, read.Corrected?.Query, read.Relaxed?.Sentence, [.. read.Notices.Select(notice => notice.Text)]);
    }

    internal sealed record FoundPost(
        string Id, string Title, string Posted, string? Kind, IReadOnlyList<string> Topics, float Score, Shown? Implication, IReadOnlyList<Shown> Passages, IReadOnlyList<FigureAnswer> Figures)
    {
        public static FoundPost Of(Hit hit) => new(
            hit.Post.Id.Value,
            hit.Post.Title,
            hit.Post.Posted.ToString(),
            hit.Post.Kind?.Slug,
            [.. hit.Post.Topics.Select(topic => topic.Slug)],
            hit.Score,
            hit.Implication is { } implication ? Shown.Of(implication) : null,
            [.. hit.Passages.Select(Shown.Of)],
            [.. hit.Figures.Select(FigureAnswer.Of)]);
    }

    internal sealed record Shown(string Field, string Text, IReadOnlyList<int[]> Marks, bool Matched)
    {
        public static Shown Of(Passage passage) => new(
            passage.Field.ToString().ToLowerInvariant(),
            passage.Content.Text,
            [.. passage.Content.Marks.Select(mark => new[] { mark.Start, mark.End })],
            passage.IsMatched);
    }
}
