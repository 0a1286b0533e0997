namespace PPRNet.Search.Web.Hosting;

/// <summary>
/// Which answers are worth keeping. Usually every one. When more new questions come than people ask (a crawler, a load), only answers to
/// what was asked before: most questions are never asked again, and keeping the answer costs a quarter of making it, and memory.
/// </summary>
internal sealed class AnswerAdmission(TimeProvider time)
{
    /// <summary>New questions of one second whose answers are kept at once.</summary>
    public const int MostNewASecond = 50;

    /// <summary>Questions remembered; when two fall on one place the earlier is forgotten, and its answer kept one asking later.</summary>
    private const int Remembered = 1 << 14;

    private readonly int[] _asked = new int[Remembered];     // hashes; threads race harmlessly, here and below
    private long _second;
    private int _newThisSecond;

    public bool IsWorthKeeping(string path, string question)
    {
        var hash = HashCode.Combine(path, question);
        ref var place = ref _asked[hash & (Remembered - 1)];
        if (place == hash) return true;
        place = hash;
        var second = time.GetTimestamp() / time.TimestampFrequency;
        if (Interlocked.Exchange(ref _second, second) != second) _newThisSecond = 0;
        return Interlocked.Increment(ref _newThisSecond) <= MostNewASecond;
    }
}
