using PPRNet.Search.Indexing;

namespace PPRNet.Search.Searching;

/// <summary>One occurrence of an alternative in a text.</summary>
/// <param name="Position">Position of its first word.</param>
/// <param name="LastPosition">Position of its last word.</param>
/// <param name="Start">Where it starts, in UTF-16 units; -1 when offsets were not read.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Occurrence(int Position, int LastPosition, int Start, int End)
{
    /// <summary>A single word.</summary>
    public static Occurrence Of(Place place) => new(place.Position, place.Position, place.Start, place.End);
}
