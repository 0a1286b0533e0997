using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Passages;

/// <summary>
/// Scores the sentences of one text for a query: BM25 with sentences as documents. Words that are rare in the corpus and among the
/// sentences weigh more, different words more than one word again, neighbours of the query more when they stand close together.
/// </summary>
internal sealed class SentenceScorer(IReadOnlyList<Concept> concepts, int documents)
{
    /// <summary>k₁ and b for sentences: a second mention in one sentence says little, and a long sentence is only slightly penalised.</summary>
    private const float Saturation = 0.6f, LengthShare = 0.3f;

    /// <summary>What the share of the query's weight that a sentence covers adds, beside the words themselves.</summary>
    private const float CoverageWeight = 1f;

    /// <summary>What a word of the post's title counts: the whole post is about it, so it tells sentences apart less.</summary>
    private const float TitleShare = 0.35f;

    /// <summary>What a relative of a word counts against the word ("supervision" for "supervisors").</summary>
    private const float KinWeight = 0.4f;

    /// <summary>What two neighbours of the query side by side add, as a share of the weaker one's weight; less with every word between.</summary>
    private const float ClosenessWeight = 0.3f;

    /// <summary>What a sentence gains that says what to do: who asks a question of practice wants that.</summary>
    private const float AdviceWeight = 0.2f;

    private readonly Concept[] _concepts = [.. concepts.Distinct<Concept>(ReferenceEqualityComparer.Instance)];

    /// <summary>A score for each sentence of a text; 0 where nothing of the query stands.</summary>
    public float[] Scores(ShownPost post, PostField field)
    {
        var sentences = post.Sentences(field);
        var scores = new float[sentences.Length];
        if (sentences.Length == 0) return scores;
        var text = post.Post.TextOf(field);
        var weights = new float[_concepts.Length];
        var found = new Found[_concepts.Length, sentences.Length];
        for (var c = 0; c < _concepts.Length; c++)
        {
            Count(_concepts[c], sentences, post.Matches.In(field), found, c);
            AddKin(_concepts[c], sentences, post.Kin.In(field), found, c);
            weights[c] = WeightOf(_concepts[c], post, field, Holding(found, c, sentences.Length), sentences.Length);
        }
        var total = weights.Sum();
        var meanLength = (float)text.Length / sentences.Length;
        for (var i = 0; i < sentences.Length; i++)
        {
            var (start, end) = (sentences[i].Start, sentences[i].End);
            scores[i] = Score(found, weights, i, total, 1 - LengthShare + LengthShare * (end - start) / meanLength);
            if (scores[i] > 0 && Advice.Reads(text.AsSpan(start, end - start))) scores[i] *= 1 + AdviceWeight;
        }
        return scores;
    }

    private float Score(Found[,] found, float[] weights, int sentence, float total, float length)
    {
        var (sum, covered) = (0f, 0f);
        var before = -1;
        for (var c = 0; c < _concepts.Length; c++)
        {
            var here = found[c, sentence];
            if (here.Frequency == 0) continue;
            sum += weights[c] * Bm25.Saturate(here.Frequency / length, Saturation);
            covered += weights[c] * Math.Min(1, here.Frequency);
            if (before == c - 1 && before >= 0 && here.Distance(found[before, sentence]) is > 0 and var words)
                sum += ClosenessWeight * Math.Min(weights[c], weights[before]) / words;
            before = c;
        }
        return sum == 0 ? 0 : sum * (1 + CoverageWeight * covered / total);
    }

    private float WeightOf(Concept concept, ShownPost post, PostField field, int holding, int sentences)
    {
        var weight = concept.Weight * Bm25.Rarity(concept.DocumentFrequency, documents) * Bm25.Rarity(holding, sentences);
        var isSubject = field != PostField.Title && post.Matches.Of(concept).Any(match => match.Field == SearchField.Title);
        return isSubject ? weight * TitleShare : weight;
    }

    private static void Count(Concept concept, Sentence[] sentences, IReadOnlyList<ConceptMatch> matches, Found[,] found, int c)
    {
        var last = new Occurrence(-1, -1, -1, -1);
        foreach (var match in matches)
        {
            if (!ReferenceEquals(match.Concept, concept)) continue;
            var i = IndexOf(sentences, match.Place);
            var here = found[c, i];
            var again = here.Frequency > 0 && match.Place.Start != last.Start ? 0.5f : 0;      // other forms of the same place are not another mention
            found[c, i] = new Found(Math.Max(here.Frequency, match.Weight) + again, here.Frequency > 0 ? here.Place : match.Place);
            last = match.Place;
        }
    }

    private static void AddKin(Concept concept, Sentence[] sentences, IReadOnlyList<ConceptMatch> kin, Found[,] found, int c)
    {
        foreach (var match in kin)
            if (ReferenceEquals(match.Concept, concept) && IndexOf(sentences, match.Place) is var i && found[c, i].Frequency == 0)
                found[c, i] = new Found(KinWeight, match.Place);
    }

    private static int Holding(Found[,] found, int c, int sentences)
    {
        var count = 0;
        for (var i = 0; i < sentences; i++)
            if (found[c, i].Frequency > 0) count++;
        return count;
    }

    /// <summary>The sentence in which a place begins. Every word lies in one.</summary>
    private static int IndexOf(Sentence[] sentences, Occurrence place)
    {
        var i = 0;
        while (i < sentences.Length - 1 && place.Start >= sentences[i].End) i++;
        return i;
    }

    /// <summary>How often a concept stands in a sentence, and where first.</summary>
    private readonly record struct Found(float Frequency, Occurrence Place)
    {
        /// <summary>Words from one to the other; 1 when they stand side by side, 0 when they are the same word.</summary>
        public int Distance(Found other) => Math.Abs(Place.Position - other.Place.Position);
    }
}
