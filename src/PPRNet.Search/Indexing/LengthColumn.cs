using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>How many words each document has in a field, and their mean; read once from the norms.</summary>
internal sealed class LengthColumn
{
    private readonly int[] _lengths;

    private LengthColumn(int[] lengths, float mean)
    {
        _lengths = lengths;
        Mean = mean;
    }

    /// <summary>Mean length over the documents that have the field at all; 1 when none has.</summary>
    public float Mean { get; }

    public int this[int document] => _lengths[document];

    public static LengthColumn Read(IndexSnapshot snapshot, SearchField field)
    {
        var lengths = new int[snapshot.Documents];
        if (snapshot.Segment.GetNormValues(IndexFields.Words(field, Treatment.Loose)) is { } norms)
            for (var document = 0; document < lengths.Length; document++) lengths[document] = (int)norms.Get(document);
        var filled = lengths.Where(length => length > 0).ToList();
        return new LengthColumn(lengths, filled.Count == 0 ? 1 : (float)filled.Average());
    }
}
