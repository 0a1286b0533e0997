using System.Globalization;
using System.Text;
using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Benchmarks.Generator;

/// <summary>
/// Posts of the blog's shape in any number, the same for the same number: 305–471 words in four texts, one to four topics, two clocks, kinds,
/// authors and journals of which a few have most posts. Words, topics and thesaurus are those of this repository's corpus.
/// </summary>
internal sealed class GeneratedCorpus
{
    private const int Seed = 20_180_501;
    private const int FirstYear = 2013;
    private const int Months = 12 * 13;

    private readonly Random _random = new(Seed);
    private readonly CorpusSnapshot _source;
    private readonly ZipfWords _words;
    private readonly string[] _authors;
    private readonly string[] _journals;

    private GeneratedCorpus(int posts)
    {
        _source = CorpusReader.Read(Repository.Path("corpus"));
        _words = new ZipfWords(_source.Posts);
        var surnames = _source.Posts.SelectMany(post => post.Citations).SelectMany(citation => citation.Authors).Select(author => author.Split(',')[0]).Where(name => name.Length > 2).Distinct().ToArray();
        var initials = Enumerable.Range('A', 26).Select(letter => (char)letter).ToArray();
        _authors = [.. Enumerable.Range(0, 500 + posts / 5).Select(_ => $"{Pick(surnames)}, {Pick(initials)}. {Pick(initials)}.").Distinct()];
        _journals = [.. _source.Posts.SelectMany(post => post.Citations).Select(citation => citation.Source).OfType<string>().Distinct()];
    }

    public static CorpusSnapshot Of(int posts)
    {
        var generator = new GeneratedCorpus(posts);
        return CorpusSnapshot.Of([.. Enumerable.Range(0, posts).Select(generator.Post)], generator._source.Topics, generator._source.Thesaurus);
    }

    private Post Post(int number)
    {
        var posted = YearMonth.OfOrdinal(12 * FirstYear + _random.Next(Months));
        var length = _random.Next(305, 472);
        var (title, cited) = (_random.Next(5, 10), _random.Next(20, 35));
        var implications = _random.Next(60, 120);
        return new Post
        {
            Id = PostId.Parse(string.Create(CultureInfo.InvariantCulture, $"{posted}-post-{number}")),
            Title = _words.DrawMany(_random, title),
            Posted = posted,
            Topics = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => PickSkewed(_source.Topics.All)).Distinct()],
            Kind = _random.Next(10) == 0 ? null : PickSkewed(StudyKind.All),
            Citations = [Citation(posted.Year - _random.Next(4), cited)],
            Summary = Sentences(length - title - cited - implications),
            Implications = Sentences(implications),
        };
    }

    private Citation Citation(int year, int words)
    {
        var authors = Enumerable.Range(0, _random.Next(1, 7)).Select(_ => PickSkewed(_authors)).Distinct().ToList();
        var (title, journal) = (_words.DrawMany(_random, Math.Max(4, words - 3 * authors.Count - 5)), PickSkewed(_journals));
        return new Citation
        {
            Text = string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", authors)} ({year}). {title}. {journal}, 1, 1-2."),
            Authors = authors,
            Year = year,
            Title = title,
            Source = journal,
        };
    }

    private string Sentences(int words)
    {
        var text = new StringBuilder();
        while (words > 0)
        {
            var length = Math.Min(words, _random.Next(10, 26));
            var sentence = _words.DrawMany(_random, length);
            text.Append(text.Length == 0 ? "" : " ").Append(char.ToUpperInvariant(sentence[0])).Append(sentence.AsSpan(1)).Append('.');
            words -= length;
        }
        return text.ToString();
    }

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    /// <summary>The first values far more often than the last.</summary>
    private T PickSkewed<T>(IReadOnlyList<T> values) => values[(int)(values.Count * Math.Pow(_random.NextDouble(), 2.5))];
}
