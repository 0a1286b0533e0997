using CsCheck;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests;

/// <summary>Queries of every kind, made of the words of given posts, so that most of them find something.</summary>
internal static class SomeQueries
{
    public static Gen<string> Over(IReadOnlyList<Post> posts)
    {
        var texts = posts.SelectMany(post => Enum.GetValues<PostField>().Select(post.TextOf)).Select(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0).ToArray();
        var word = Gen.OneOf(texts.SelectMany(words => words).Select(Bare).Where(bare => bare.Length > 0).Distinct().ToArray());
        var run = from words in Gen.OneOf(texts)
                  from start in Gen.Int[0, words.Length - 1]
                  from length in Gen.Int[1, 4]
                  select string.Join(' ', words.Skip(start).Take(length)).Replace("\"", "", StringComparison.Ordinal);
        var misspelled = from bare in word from at in Gen.Int[0, 30] where bare.Length > 4 select bare.Remove(at % bare.Length, 1);
        var plain = Gen.OneOf(word, word, word, misspelled);
        var part = Gen.OneOf(
            plain, plain, plain,
            run.Select(text => $"\"{text}\""),
            Gen.Select(word, word, Gen.Int[1, 8], (a, b, slop) => $"\"{a} {b}\"~{slop}"),
            word.Select(bare => bare[..Math.Min(4, bare.Length)] + "*"),
            word.Select(bare => bare + "~"),
            word.Select(bare => "-" + bare),
            Gen.Select(plain, plain, (a, b) => $"({a} OR {b})"),
            Gen.Select(Gen.OneOf("title", "summary", "implications", "citation", "topic"), plain, (field, bare) => $"{field}:{bare}"));
        return part.Array[1, 4].Select(parts => string.Join(' ', parts));
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '"', '(', ')', '?', '!', '“', '”', '’', '*', '-', '~', '|');
}
