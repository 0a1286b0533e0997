namespace PPRNet.Search.Corpus;

/// <summary>Something in the corpus that is not as it should be.</summary>
/// <param name="File">Path inside the corpus folder, with <c>/</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="What">What is wrong, with the value.</param>
/// <param name="Expected">What was expected, or empty.</param>
/// <param name="IsNotice">Worth knowing, but nothing is left out because of it.</param>
public sealed record CorpusProblem(string File, int Line, string What, string Expected = "", bool IsNotice = false)
{
    /// <summary><c>file:line: what; expected …</c></summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}: {What}") + (Expected.Length == 0 ? "" : $"; expected {Expected}");
}

/// <summary>Gathers the problems of one file.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<CorpusProblem> _problems = [];

    public IReadOnlyList<CorpusProblem> All => _problems;

    /// <summary>Whether something was found that keeps the post out.</summary>
    public bool AnyFault => _problems.Exists(problem => !problem.IsNotice);

    public void Add(int line, string what, string expected = "") => _problems.Add(new CorpusProblem(file, line, what, expected));
}
