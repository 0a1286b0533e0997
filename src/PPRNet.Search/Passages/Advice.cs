using System.Buffers;

namespace PPRNet.Search.Passages;

/// <summary>Tells sentences that say what to do from sentences that say what is.</summary>
internal static class Advice
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [" can ", " could ", " may ", " might ", " should ", " worth ", " need not ", " helps to "], StringComparison.Ordinal);

    /// <summary>Whether a sentence reads as advice: what may, can or should be done, or is worth doing.</summary>
    public static bool Reads(ReadOnlySpan<char> sentence) => sentence.ContainsAny(Signs);
}
