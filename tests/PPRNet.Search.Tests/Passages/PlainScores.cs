using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Passages;

/// <summary>Scores sentences the slow and obvious way: every concept reads all matches for every sentence, and nothing is remembered.</summary>
internal static class PlainScores
{
    public static float[] Of(ShownPost post, PostField field, IReadOnlyList<Concept> concepts, int documents)
    {
        var count = post.Post.Sentences(field).Length;
        var found = concepts.Select((_, c) => Enumerable.Range(0, count).Select(i => Find(post, field, c, i)).ToArray()).ToArray();
        var weights = concepts.Select((concept, c) => WeightOf(concept, c, post, field, documents, found[c].Count(sentence => sentence.Frequency > 0), count)).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => Score(post, field, i, [.. found.Select(sentences => sentences[i])], weights))];
    }

    /// <summary>The implications' scores with what they owe to sentences of the summary.</summary>
    public static float[] OfImplications(ShownPost post, IReadOnlyList<Concept> concepts, int documents)
    {
        var summary = Of(post, PostField.Summary, concepts, documents);
        return [.. Of(post, PostField.Implications, concepts, documents).Select((score, i) => score + 0.15f * summary.Select((other, j) => other * LikenessOf(post, i, j)).DefaultIfEmpty().Max())];
    }

    private static float LikenessOf(ShownPost post, int implication, int summary) => post.Post.Links.IsEmpty ? 0 : post.Post.Links.Likeness(implication, summary);

    private static float Score(ShownPost post, PostField field, int i, (float Frequency, int Position)[] found, float[] weights)
    {
        var (sentences, text) = (post.Post.Sentences(field), post.Post.TextOf(field));
        var sentence = text[sentences[i].Start..sentences[i].End];
        var length = 0.7f + 0.3f * sentence.Length / ((float)text.Length / sentences.Length);
        var (sum, covered) = (0f, 0f);
        for (var c = 0; c < weights.Length; c++)
        {
            if (found[c].Frequency == 0) continue;
            var saturated = found[c].Frequency / length;
            sum += weights[c] * saturated * 1.6f / (saturated + 0.6f);
            covered += weights[c] * Math.Min(1, found[c].Frequency);
            if (c == 0 || found[c - 1].Frequency == 0) continue;
            var words = Math.Abs(found[c].Position - found[c - 1].Position);
            if (words > 0) sum += 0.3f * Math.Min(weights[c], weights[c - 1]) / words;
        }
        if (sum == 0) return 0;
        string[] advice = [" can ", " could ", " may ", " might ", " should ", " worth ", " need not ", " helps to "];
        return sum * (1 + covered / weights.Sum()) * (advice.Any(sign => sentence.Contains(sign, StringComparison.Ordinal)) ? 1.2f : 1);
    }

    private static float WeightOf(Concept concept, int c, ShownPost post, PostField field, int documents, int holding, int sentences)
    {
        var isSubject = field != PostField.Title && post.Matches.In(PostField.Title).ToArray().Any(match => match.Concept == c);
        return concept.Weight * Bm25.Rarity(concept.DocumentFrequency, documents) * Bm25.Rarity(holding, sentences) * (isSubject ? 0.35f : 1);
    }

    private static (float Frequency, int Position) Find(ShownPost post, PostField field, int c, int i)
    {
        var sentence = post.Post.Sentences(field)[i];
        var (frequency, position) = (0f, 0);
        ConceptMatch? last = null;
        foreach (var match in post.Matches.In(field).ToArray().Where(match => match.Concept == c))
        {
            if (match.Place.Start >= sentence.Start && match.Place.Start < sentence.End)
            {
                if (frequency == 0) position = match.Place.Position;
                frequency = Math.Max(frequency, match.Weight) + (frequency > 0 && match.Place.Start != last?.Place.Start ? 0.5f : 0);
            }
            last = match;
        }
        var kin = field == PostField.Implications ? post.Matches.Kin.ToArray().Where(match => match.Concept == c && match.Place.Start >= sentence.Start && match.Place.Start < sentence.End).ToList() : [];
        return frequency == 0 && kin.Count > 0 ? (0.4f, kin[0].Place.Position) : (frequency, position);
    }
}
