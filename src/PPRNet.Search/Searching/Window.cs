using System.Numerics;

namespace PPRNet.Search.Searching;

/// <summary>
/// A run of documents that is searched at once. Posting lists are walked window by window, so that masks and scores are small
/// flat arrays that stay in the processor's cache, however large the corpus.
/// </summary>
internal static class Window
{
    /// <summary>Documents in a window: 4,096 floats fit a first-level cache beside the masks.</summary>
    public const int Size = 4096;

    /// <summary>Machine words of a mask.</summary>
    public const int Words = Size / 64;

    /// <summary>Marks a slot of a mask.</summary>
    public static void Set(Span<ulong> mask, int slot) => mask[slot >> 6] |= 1UL << slot;

    /// <summary>Whether a slot of a mask is marked.</summary>
    public static bool Has(ReadOnlySpan<ulong> mask, int slot) => (mask[slot >> 6] & (1UL << slot)) != 0;

    /// <summary>The slots marked, in order.</summary>
    public static SlotEnumerator Slots(ReadOnlySpan<ulong> mask) => new(mask);

    /// <summary>How many slots are marked.</summary>
    public static int Count(ReadOnlySpan<ulong> mask)
    {
        var count = 0;
        foreach (var word in mask) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Lists the documents that a mask marks.</summary>
    /// <returns>How many they are.</returns>
    public static int List(ReadOnlySpan<ulong> mask, int from, Span<int> documents)
    {
        var count = 0;
        foreach (var slot in Slots(mask)) documents[count++] = from + slot;
        return count;
    }

    /// <summary>Walks the bits of a mask without allocating.</summary>
    internal ref struct SlotEnumerator(ReadOnlySpan<ulong> mask)
    {
        private readonly ReadOnlySpan<ulong> _mask = mask;
        private int _word = -1;
        private ulong _left;

        public int Current { get; private set; }

        public readonly SlotEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_word == _mask.Length) return false;
                _left = _mask[_word];
            }
            Current = (_word << 6) + BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }
}
