namespace PPRNet.Search.Evaluation;

/// <summary>How well a ranking answers judged queries; the standard measures of information retrieval.</summary>
/// <param name="Ndcg10">nDCG@10: gain 2^grade − 1, discount log₂(rank + 1), ideal from all judged documents (Järvelin and Kekäläinen, 2002; Burges et al., 2005).</param>
/// <param name="Map100">Mean average precision over the first 100, grade ≥ 1 relevant.</param>
/// <param name="Mrr10">Reciprocal rank of the first good answer within the first 10.</param>
/// <param name="Recall100">Share of the relevant documents among the first 100.</param>
/// <param name="P5">Share of good answers among the first 5.</param>
public sealed record Measures(double Ndcg10, double Map100, double Mrr10, double Recall100, double P5)
{
    /// <summary>The measures of one ranked list.</summary>
    /// <param name="ranked">Document ids, best first.</param>
    /// <param name="grades">Grades of the judged documents.</param>
    /// <param name="goodGrade">From which grade on an answer is good, for P@5 and MRR.</param>
    public static Measures Of(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades, int goodGrade)
    {
        var relevant = grades.Count(grade => grade.Value > 0);
        var gains = ranked.Select(id => grades.GetValueOrDefault(id)).ToList();
        var ideal = Dcg(grades.Values.OrderDescending());
        return new Measures(
            ideal == 0 ? 0 : Dcg(gains) / ideal,
            relevant == 0 ? 0 : AveragePrecision(gains) / relevant,
            ReciprocalRank(gains, goodGrade),
            relevant == 0 ? 0 : gains.Take(100).Count(grade => grade > 0) / (double)relevant,
            gains.Take(5).Count(grade => grade >= goodGrade) / 5.0);
    }

    /// <summary>The mean over queries; zeros for none.</summary>
    public static Measures Mean(IReadOnlyCollection<Measures> all) => all.Count == 0 ? new Measures(0, 0, 0, 0, 0) : new Measures(
        all.Average(one => one.Ndcg10), all.Average(one => one.Map100), all.Average(one => one.Mrr10), all.Average(one => one.Recall100), all.Average(one => one.P5));

    private static double ReciprocalRank(List<int> gains, int goodGrade)
    {
        for (var i = 0; i < Math.Min(10, gains.Count); i++)
            if (gains[i] >= goodGrade) return 1.0 / (i + 1);
        return 0;
    }

    private static double Dcg(IEnumerable<int> grades) => grades.Take(10).Select((grade, i) => (Math.Pow(2, Math.Max(0, grade)) - 1) / Math.Log2(i + 2)).Sum();

    private static double AveragePrecision(List<int> gains)
    {
        var (sum, found) = (0.0, 0);
        for (var i = 0; i < Math.Min(100, gains.Count); i++)
            if (gains[i] > 0) sum += ++found / (i + 1.0);
        return sum;
    }
}
