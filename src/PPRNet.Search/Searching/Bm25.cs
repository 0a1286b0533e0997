namespace PPRNet.Search.Searching;

/// <summary>
/// BM25 with weighted fields (BM25F): S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009,
/// equations 3.15–3.19 and 3.25–3.27.
/// </summary>
internal static class Bm25
{
    /// <summary>
    /// Inverse document frequency, ln(1 + (N − n + ½) / (n + ½)): the form that Lucene uses, never negative, however common a word.
    /// </summary>
    /// <param name="documentFrequency">n, posts that hold the concept.</param>
    /// <param name="documents">N, all posts.</param>
    public static float Rarity(int documentFrequency, int documents)
    {
        var n = Math.Min(documentFrequency, documents);
        return (float)Math.Log(1 + (documents - n + 0.5) / (n + 0.5));
    }

    /// <summary>The frequency that the concept would have in a text of mean length.</summary>
    /// <param name="frequency">Occurrences in the field.</param>
    /// <param name="length">Words in the field.</param>
    /// <param name="meanLength">Mean number of words in the field.</param>
    /// <param name="share">b: 0 ignores the length, 1 divides by it in full.</param>
    public static float LengthNormalised(int frequency, int length, float meanLength, float share) =>
        frequency / (1 - share + share * length / meanLength);

    /// <summary>Each further occurrence adds less: tf (k₁ + 1) / (tf + k₁).</summary>
    public static float Saturate(float frequency, float k1) => frequency * (k1 + 1) / (frequency + k1);
}
