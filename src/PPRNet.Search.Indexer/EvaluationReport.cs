using PPRNet.Search.Evaluation;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Indexer;

/// <summary>What <c>evaluate --json</c> prints. Means are over the queries that something answers.</summary>
internal sealed record EvaluationReport(int Queries, Measures Mean, IReadOnlyList<EvaluationReport.ClassMean> Classes, IReadOnlyList<EvaluationReport.Ranked> Results, IReadOnlyList<EvaluationReport.Unanswered> Unanswerable)
{
    public static EvaluationReport Of(IReadOnlyList<JudgedRanking> rankings)
    {
        var answered = rankings.Where(ranking => ranking.Measures is not null).ToList();
        return new EvaluationReport(
            answered.Count,
            MeanOf(answered),
            [.. answered.GroupBy(ranking => ranking.Query.Class).Select(group => new ClassMean(group.Key, group.Count(), MeanOf(group)))],
            [.. answered.Select(ranking => new Ranked(ranking.Query.Id, ranking.Query.Class, ranking.Query.Text, ranking.Measures!))],
            [.. rankings.Where(ranking => ranking.Unanswerable is not null).Select(ranking => Unanswered.Of(ranking.Query, ranking.Unanswerable!))]);
    }

    private static Measures MeanOf(IEnumerable<JudgedRanking> rankings) => Measures.Mean([.. rankings.Select(ranking => ranking.Measures!)]);

    /// <summary>The mean over the queries of one class.</summary>
    internal sealed record ClassMean(string Class, int Queries, Measures Mean);

    /// <summary>The measures of one query.</summary>
    internal sealed record Ranked(string Id, string Class, string Query, Measures Measures);

    /// <summary>What a reader is shown for a query that nothing answers.</summary>
    internal sealed record Unanswered(string Id, string Class, string Query, int Total, IReadOnlyList<string> Said)
    {
        public static Unanswered Of(JudgedQuery query, SearchPage page)
        {
            var reading = page.Interpretation;
            IEnumerable<string?> said = [
                reading.Corrected is { } corrected ? $"Searched for: {corrected.Query}" : null,
                reading.Relaxed?.Sentence,
                .. reading.Notices.Select(notice => notice.Text)];
            return new Unanswered(query.Id, query.Class, query.Text, page.Total, [.. said.OfType<string>()]);
        }
    }
}
