using System.Runtime.InteropServices;
using PPRNet.Search.Text;

namespace PPRNet.Search.Querying.Suggestions;

/// <summary>A word or phrase that several posts use.</summary>
/// <param name="Label">As the posts write it inside a sentence, with the fewest capitals that any of them uses.</param>
/// <param name="Posts">How many of the posts looked at use it.</param>
internal sealed record FrequentPhrase(string Label, int Posts);

/// <summary>
/// Finds the words and phrases that posts share. Phrases grow word by word, and only frequent ones grow (R. Agrawal and R. Srikant, 1994),
/// so that the countless chains of words which occur once are never held.
/// </summary>
internal sealed class FrequentPhrases
{
    private const int MostWords = 4;
    private const int FewestPosts = 3;
    private const int FewestPostsOfSingleWord = 2;

    /// <summary>A phrase that stands this often inside one and the same longer phrase says less than that one.</summary>
    private const double ShareInsideLonger = 0.8;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<Run> _runs = [];
    private int _posts;

    /// <summary>Takes in the texts of one post.</summary>
    public void Add(IEnumerable<string> texts)
    {
        foreach (var text in texts) AddRuns(text);
        _posts++;
    }

    /// <summary>The frequent words and phrases of the posts taken in, in no particular order.</summary>
    public IReadOnlyList<FrequentPhrase> Find()
    {
        var found = new List<Tally>();
        for (var length = 1; length <= MostWords; length++) found.AddRange(Grow(length));
        return [.. found.Where(IsWorthOffering).Select(phrase => new FrequentPhrase(phrase.Label, phrase.Posts))];
    }

    /// <summary>Cuts a text into runs of words with nothing but blanks between them; words joined by hyphens stay one.</summary>
    private void AddRuns(string text)
    {
        var scanner = new WordScanner(text);
        Run? run = null;
        while (scanner.Next())
        {
            if (run is not null && scanner.Gap == WordGap.Hyphen)
            {
                run.Places[^1] = (run.Places[^1].Start, scanner.End);
                run.Words[^1] = NumberOf($"{_words[run.Words[^1]]}-{scanner.Word}");
                continue;
            }
            if (run is null || scanner.Gap == WordGap.Other) _runs.Add(run = new Run(_posts, text));
            run.Words.Add(NumberOf(scanner.Word));
            run.Places.Add((scanner.Start, scanner.End));
            run.Phrases.Add(null);
        }
    }

    private int NumberOf(string word)
    {
        if (_numbers.TryGetValue(word, out var number)) return number;
        _words.Add(word);
        return _numbers[word] = _words.Count - 1;
    }

    /// <summary>The frequent phrases of this length, from the frequent ones that are a word shorter.</summary>
    private List<Tally> Grow(int length)
    {
        var tallies = new Dictionary<(Tally? Shorter, int Word), Tally>();
        foreach (var run in _runs)
            for (var at = 0; at + length <= run.Words.Count; at++)
                if (length == 1 || run.Phrases[at] is not null && run.Phrases[at + 1] is not null) Count(tallies, run, at, length);
        var frequent = tallies.Values.Where(tally => tally.Posts >= (length == 1 ? FewestPostsOfSingleWord : FewestPosts)).ToHashSet();
        foreach (var run in _runs)
            for (var at = 0; at < run.Words.Count; at++)
                run.Phrases[at] = at + length <= run.Words.Count && TallyAt(tallies, run, at, length) is { } tally && frequent.Contains(tally) ? tally : null;
        foreach (var phrase in frequent.Where(phrase => length > 2 && HasContent(phrase))) phrase.StandsAbove();
        return [.. frequent];
    }

    private static void Count(Dictionary<(Tally? Shorter, int Word), Tally> tallies, Run run, int at, int length)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, (run.Phrases[at], run.Words[at + length - 1]), out _);
        tally ??= new Tally(run, at, length, length == 1 ? [] : [run.Phrases[at]!, run.Phrases[at + 1]!]);
        tally.See(run, at);
    }

    private static Tally? TallyAt(Dictionary<(Tally? Shorter, int Word), Tally> tallies, Run run, int at, int length) =>
        tallies.GetValueOrDefault((run.Phrases[at], run.Words[at + length - 1]));

    private bool IsWorthOffering(Tally phrase) => HasContent(phrase) && phrase.InsideLonger < phrase.Posts * ShareInsideLonger;

    /// <summary>Begins and ends with a word that says something.</summary>
    private bool HasContent(Tally phrase) => IsContent(_words[phrase.FirstWord]) && IsContent(_words[phrase.LastWord]);

    private static bool IsContent(string word) => word.Length > 1 && char.IsLetter(word[0]) && !StopWords.Contains(word) && !FillerWords.Contains(word);

    /// <summary>Words side by side. <see cref="Phrases"/> holds, for each, the frequent phrase of the length last grown that begins there.</summary>
    private sealed record Run(int Post, string Text)
    {
        public List<int> Words { get; } = [];

        public List<(int Start, int End)> Places { get; } = [];

        public List<Tally?> Phrases { get; } = [];
    }

    /// <summary>A chain of words and in how many posts it was seen. Two are the same only when they are one object.</summary>
    private sealed class Tally(Run run, int at, int length, Tally[] shorter)
    {
        private int _lastPost = -1;
        private int _doubts = int.MaxValue;          // capitals of the label; one at the beginning of a sentence leaves the most

        public int Posts { get; private set; }

        /// <summary>In how many posts the longer phrase stands that most often holds this one.</summary>
        public int InsideLonger { get; private set; }

        public string Label { get; private set; } = "";

        public int FirstWord { get; } = run.Words[at];

        public int LastWord { get; } = run.Words[at + length - 1];

        public void See(Run where, int from)
        {
            if (where.Post != _lastPost) Posts++;
            _lastPost = where.Post;
            var written = where.Text.AsSpan(where.Places[from].Start..where.Places[from + length - 1].End);
            var doubts = from == 0 ? written.Length : 0;
            foreach (var c in written) doubts += char.IsUpper(c) ? 1 : 0;
            if (doubts >= _doubts) return;
            _doubts = doubts;
            Label = from == 0 ? WithoutCapital(written.ToString()) : written.ToString();
        }

        /// <summary>The first word of a sentence as it would stand inside one.</summary>
        private static string WithoutCapital(string text) =>
            text.Skip(1).TakeWhile(char.IsLetter).All(char.IsLower) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

        public void StandsAbove()
        {
            foreach (var part in shorter) part.InsideLonger = Math.Max(part.InsideLonger, Posts);
        }
    }
}
