using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace PPRNet.Search.Indexing;

/// <summary>
/// Keeps the exact number of words of a field as its norm. Lucene's own similarities squeeze lengths into one byte, which makes
/// short titles of different length score alike; our scorer weighs lengths itself and wants them whole.
/// </summary>
internal sealed class LengthSimilarity : Similarity
{
    /// <summary>Joined forms of compounds stand at the position of their first part and do not lengthen a text.</summary>
    public override long ComputeNorm(FieldInvertState state) => state.Length - state.NumOverlap;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException("Scoring is done by WindowScorer.");

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        throw new NotSupportedException("Scoring is done by WindowScorer.");
}
