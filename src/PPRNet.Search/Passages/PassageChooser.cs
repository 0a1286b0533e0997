using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Passages;

/// <summary>
/// Chooses the sentences of a text that answer a query best: BM25 with sentences as documents, rare words weighing more, more
/// different words more than the same word again. Equal sentences: the earlier one.
/// </summary>
internal sealed class PassageChooser(IReadOnlyList<Concept> concepts, int documents)
{
    /// <summary>Characters that a passage should not exceed by much.</summary>
    public const int MaxLength = 280;

    /// <summary>k₁ and b for sentences: a second mention in one sentence says little, and a long sentence is only slightly penalised.</summary>
    private const float Saturation = 0.6f, LengthShare = 0.3f;

    /// <summary>What the share of the query's weight that a sentence covers adds, beside the words themselves.</summary>
    private const float CoverageWeight = 1f;

    private readonly Dictionary<Concept, float> _rarity = concepts.Distinct<Concept>(ReferenceEqualityComparer.Instance).ToDictionary(
        concept => concept, concept => concept.Weight * Bm25.Rarity(concept.DocumentFrequency, documents), (IEqualityComparer<Concept>)ReferenceEqualityComparer.Instance);

    /// <summary>The best passage of a field; null when the field is empty, or nothing in it matches and <paramref name="always"/> is false.</summary>
    public Passage? Choose(Post post, PostField field, Sentence[] sentences, PostMatches matches, bool always)
    {
        var found = matches.In(field);
        if (sentences.Length == 0 || (found.Count == 0 && !always)) return null;
        var scores = Scores(sentences, found);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        var (first, last) = WithNeighbour(sentences, scores, best);
        var content = PassageCutter.Cut(post.TextOf(field), sentences[first].Start, sentences[last].End, found);
        return new Passage(field, content, first, scores[best] > 0);
    }

    private float[] Scores(Sentence[] sentences, IReadOnlyList<ConceptMatch> found)
    {
        var meanLength = (float)sentences.Average(sentence => sentence.End - sentence.Start);
        var total = _rarity.Values.Sum();
        var scores = new float[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
            scores[i] = Score(sentences[i], found, meanLength, total);
        return scores;
    }

    private float Score(Sentence sentence, IReadOnlyList<ConceptMatch> found, float meanLength, float total)
    {
        var (sum, covered) = (0f, 0f);
        foreach (var (concept, rarity) in _rarity)
        {
            var frequency = 0f;
            var lastStart = -1;
            foreach (var match in found)
            {
                if (!ReferenceEquals(match.Concept, concept) || match.Place.Start < sentence.Start || match.Place.End > sentence.End || match.Place.Start == lastStart) continue;
                frequency = Math.Max(frequency, match.Weight) + (frequency > 0 ? 0.5f : 0);
                lastStart = match.Place.Start;
            }
            if (frequency == 0) continue;
            var normalised = frequency / (1 - LengthShare + LengthShare * (sentence.End - sentence.Start) / meanLength);
            sum += rarity * Bm25.Saturate(normalised, Saturation);
            covered += rarity * Math.Min(1, frequency);
        }
        return sum == 0 ? 0 : sum * (1 + CoverageWeight * covered / total);
    }

    /// <summary>Joins the better neighbour when it matches too and both together stay short.</summary>
    private static (int First, int Last) WithNeighbour(Sentence[] sentences, float[] scores, int best)
    {
        var neighbours = new[] { best - 1, best + 1 }
            .Where(i => i >= 0 && i < sentences.Length && scores[i] > 0)
            .Where(i => Math.Max(sentences[i].End, sentences[best].End) - Math.Min(sentences[i].Start, sentences[best].Start) <= MaxLength)
            .OrderByDescending(i => scores[i]).ThenBy(i => i)
            .ToList();
        return neighbours.Count == 0 ? (best, best) : (Math.Min(best, neighbours[0]), Math.Max(best, neighbours[0]));
    }
}
