using PPRNet.Search.Searching;

namespace PPRNet.Search.Evaluation;

/// <summary>Shows for each case what a reader would see, and whether it is what a person chose.</summary>
public static class PassageEvaluation
{
    private const char Ellipsis = '…';

    /// <summary>Runs every case through the product's own search.</summary>
    public static PassageScore Run(SearchEngine engine, IReadOnlyList<PassageCase> cases) => new([.. cases.Select(wanted =>
    {
        var shown = engine.Show(new SearchRequest { Query = wanted.Query }, wanted.Post)?.Implication?.Content.Text;
        var isBest = shown is not null && Shows(shown, wanted.Best);
        return new PassageResult(wanted, shown, isBest, isBest || (shown is not null && wanted.Alternatives.Any(sentence => Shows(shown, sentence))));
    })]);

    /// <summary>A passage shows a sentence when it is the sentence, holds it, or is cut out of it.</summary>
    internal static bool Shows(string passage, string sentence)
    {
        var (shown, wanted) = (Folded(passage.Trim(Ellipsis)), Folded(sentence));
        return shown.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(shown, StringComparison.Ordinal);
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What is shown for a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Shown">The passage shown; null when the post is not in the index.</param>
/// <param name="IsBest">It shows the best sentence.</param>
/// <param name="IsGood">It shows the best sentence or an alternative.</param>
public sealed record PassageResult(PassageCase Case, string? Shown, bool IsBest, bool IsGood);

/// <summary>How many cases show what a person would.</summary>
/// <param name="Results">Every case, in the order of the file.</param>
public sealed record PassageScore(IReadOnlyList<PassageResult> Results)
{
    /// <summary>Share of cases that show the best sentence, 0–1; 0 without cases.</summary>
    public double BestShare => Share(result => result.IsBest);

    /// <summary>Share of cases that show the best sentence or an alternative.</summary>
    public double GoodShare => Share(result => result.IsGood);

    private double Share(Func<PassageResult, bool> counts) => Results.Count == 0 ? 0 : (double)Results.Count(counts) / Results.Count;
}
