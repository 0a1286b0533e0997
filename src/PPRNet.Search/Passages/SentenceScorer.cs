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

    private readonly float[] _rarities = [.. concepts.Select(concept => concept.Weight * Bm25.Rarity(concept.DocumentFrequency, documents))];
    private readonly float[] _weights = new float[concepts.Count];
    private Found[] _found = [];      // of each concept in each sentence of the current text, concept by concept

    /// <summary>A score for each sentence of a text; 0 where nothing of the query stands.</summary>
    /// <param name="post">The post.</param>
    /// <param name="field">Its text.</param>
    /// <param name="memory">Where scores may lie; grown when it is too small.</param>
    public Span<float> Score(ShownPost post, PostField field, ref float[] memory)
    {
        var sentences = post.Post.Sentences(field);
        if (memory.Length < sentences.Length) memory = new float[sentences.Length];
        var scores = memory.AsSpan(0, sentences.Length);
        scores.Clear();
        var matches = post.Matches.In(field);
        var kin = field == PostField.Implications ? post.Matches.Kin : [];
        if (scores.IsEmpty || (matches.IsEmpty && kin.IsEmpty)) return scores;
        var found = Find(sentences, matches, kin);
        for (var c = 0; c < _weights.Length; c++) _weights[c] = WeightOf(c, post, field, found.Slice(c * sentences.Length, sentences.Length));
        var total = _weights.Sum();
        var meanLength = (float)post.Post.TextOf(field).Length / sentences.Length;
        var advice = post.Post.AdviceIn(field);
        for (var i = 0; i < sentences.Length; i++)
        {
            scores[i] = Score(found, sentences.Length, i, total, 1 - LengthShare + LengthShare * (sentences[i].End - sentences[i].Start) / meanLength);
            if (advice[i]) scores[i] *= 1 + AdviceWeight;
        }
        return scores;
    }

    private float Score(ReadOnlySpan<Found> found, int sentences, int sentence, float total, float length)
    {
        var (sum, covered) = (0f, 0f);
        var before = -1;
        for (var c = 0; c < _weights.Length; c++)
        {
            var here = found[c * sentences + sentence];
            if (here.Frequency == 0) continue;
            sum += _weights[c] * Bm25.Saturate(here.Frequency / length, Saturation);
            covered += _weights[c] * Math.Min(1, here.Frequency);
            if (before == c - 1 && before >= 0 && here.Distance(found[before * sentences + sentence]) is > 0 and var words)
                sum += ClosenessWeight * Math.Min(_weights[c], _weights[before]) / words;
            before = c;
        }
        return sum == 0 ? 0 : sum * (1 + CoverageWeight * covered / total);
    }

    private float WeightOf(int concept, ShownPost post, PostField field, ReadOnlySpan<Found> found)
    {
        var holding = 0;
        foreach (var sentence in found)
            if (sentence.Frequency > 0) holding++;
        var weight = _rarities[concept] * Bm25.Rarity(holding, found.Length);
        return field != PostField.Title && IsIn(post.Matches.In(PostField.Title), concept) ? weight * TitleShare : weight;
    }

    private static bool IsIn(ReadOnlySpan<ConceptMatch> matches, int concept)
    {
        foreach (var match in matches)
            if (match.Concept == concept) return true;
        return false;
    }

    private Span<Found> Find(Sentence[] sentences, ReadOnlySpan<ConceptMatch> matches, ReadOnlySpan<ConceptMatch> kin)
    {
        if (_found.Length < _weights.Length * sentences.Length) _found = new Found[_weights.Length * sentences.Length];
        var found = _found.AsSpan(0, _weights.Length * sentences.Length);
        found.Clear();
        var last = -1;
        foreach (var match in matches)
        {
            ref var here = ref found[match.Concept * sentences.Length + IndexOf(sentences, match.Place)];
            var again = match.Place.Start != last ? 0.5f : 0;      // other forms of the same place are not another mention
            here = here.Frequency == 0 ? new Found(match.Weight, match.Place.Position) : here with { Frequency = Math.Max(here.Frequency, match.Weight) + again };
            last = match.Place.Start;
        }
        foreach (var match in kin)
        {
            ref var here = ref found[match.Concept * sentences.Length + IndexOf(sentences, match.Place)];
            if (here.Frequency == 0) here = new Found(KinWeight, match.Place.Position);
        }
        return found;
    }

    /// <summary>The sentence in which a place begins. Every word lies in one.</summary>
    private static int IndexOf(Sentence[] sentences, Occurrence place)
    {
        var i = 0;
        while (i < sentences.Length - 1 && place.Start >= sentences[i].End) i++;
        return i;
    }

    /// <summary>How often a concept stands in a sentence, and where first.</summary>
    /// <param name="Frequency">0 when it does not.</param>
    /// <param name="Position">Number of the word.</param>
    private readonly record struct Found(float Frequency, int Position)
    {
        /// <summary>Words from one to the other; 1 when they stand side by side, 0 when they are the same word.</summary>
        public int Distance(Found other) => Math.Abs(Position - other.Position);
    }
}
