using System.Globalization;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Corpus;

/// <summary>Finds groups of the thesaurus that no post has a word of: a misspelled term, or a subject that the blog does not write about.</summary>
public static class ThesaurusCheck
{
    /// <summary>A notice for each such group. Reads every text once, so it belongs in a check and not on the way to an index.</summary>
    public static IReadOnlyList<CorpusProblem> UnusedGroups(CorpusSnapshot corpus)
    {
        var thesaurus = corpus.Thesaurus;
        var groupsOf = thesaurus.Groups
            .SelectMany(group => group.Terms.Select(term => (Words: string.Join(' ', thesaurus.BaseTerms(term.Text)), group)))
            .ToLookup(pair => pair.Words, pair => pair.group, StringComparer.Ordinal);
        var longest = groupsOf.Select(words => words.Key.Count(c => c == ' ') + 1).DefaultIfEmpty().Max();
        var unused = thesaurus.Groups.ToHashSet<ThesaurusGroup>(ReferenceEqualityComparer.Instance);
        foreach (var text in corpus.Posts.SelectMany(TextsOf))
            foreach (var words in Runs(thesaurus.BaseTerms(text), longest))
                unused.ExceptWith(groupsOf[words]);
        return [.. thesaurus.Groups.Where(unused.Contains).Select(Notice)];
    }

    private static IEnumerable<string> TextsOf(Post post) =>
        Enum.GetValues<PostField>().Select(post.TextOf).Concat(post.Topics.Select(topic => topic.Label));

    /// <summary>Every run of up to <paramref name="longest"/> words.</summary>
    private static IEnumerable<string> Runs(IReadOnlyList<string> words, int longest)
    {
        for (var start = 0; start < words.Count; start++)
            for (var length = 1; length <= longest && start + length <= words.Count; length++)
                yield return string.Join(' ', words.Skip(start).Take(length));
    }

    private static CorpusProblem Notice(ThesaurusGroup group) => new(
        CorpusReader.ThesaurusName, group.Line,
        string.Create(CultureInfo.InvariantCulture, $"no post has any of the {group.Terms.Count} terms of this group ({group.Terms[0].Text}, {group.Terms[1].Text}…)"),
        IsNotice: true);
}
