namespace PPRNet.Search.Searching;

/// <summary>Lists of fields that hits share: there are few fields, so every list is made once and no answer makes its own.</summary>
/// <typeparam name="TField">Fields numbered from 0; few.</typeparam>
internal static class FieldSets<TField>
    where TField : struct, Enum
{
    private static readonly TField[] All = Enum.GetValues<TField>();
    private static readonly IReadOnlyList<TField>[] Sets = [.. Enumerable.Range(0, 1 << All.Length).Select(bits => All.Where((_, i) => (bits >> i & 1) == 1).ToArray())];

    /// <summary>The fields whose bits are set, in order.</summary>
    public static IReadOnlyList<TField> Of(int bits) => Sets[bits];
}
