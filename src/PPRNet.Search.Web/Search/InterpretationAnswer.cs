using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search;

/// <summary>How the query was read.</summary>
/// <param name="Text">The query as understood, printed back.</param>
/// <param name="Exact">Whether only exact words were searched.</param>
/// <param name="Terms">For each word that was widened: what else was searched, and why.</param>
/// <param name="Corrected">What the spelling was corrected to, or null.</param>
/// <param name="Relaxed">What was dropped when all words together found too little, or null.</param>
/// <param name="Notices">What was mended or left out.</param>
internal sealed record InterpretationAnswer(
    string Text, bool Exact, IReadOnlyList<TermAnswer> Terms, CorrectionAnswer? Corrected, RelaxationAnswer? Relaxed, IReadOnlyList<NoticeAnswer> Notices)
{
    public static InterpretationAnswer Of(Interpretation read) => new(
        read.Text,
        read.IsExact,
        [.. read.Terms.Select(term => new TermAnswer(term.Input, term.AlsoSearched, term.Reason))],
        read.Corrected is { } corrected ? new CorrectionAnswer(corrected.Query, corrected.Total, [.. corrected.Replacements.Select(pair => new ReplacementAnswer(pair.From, pair.To))]) : null,
        read.Relaxed is { } relaxed ? new RelaxationAnswer(relaxed.AllWordsTotal, relaxed.Sentence) : null,
        [.. read.Notices.Select(notice => new NoticeAnswer(notice.Code, notice.Text))]);
}

/// <summary>A word of the query and what else was searched for it.</summary>
/// <param name="Input">The word or words as typed.</param>
/// <param name="AlsoSearched">What was searched besides.</param>
/// <param name="Reason"><c>synonym</c>, <c>spelling</c>, <c>compound</c>, <c>prefix</c>, <c>similar</c> or <c>feedback</c>.</param>
internal sealed record TermAnswer(string Input, IReadOnlyList<string> AlsoSearched, string Reason);

/// <summary>Words that were not in the corpus and what was searched instead.</summary>
/// <param name="Query">The whole query as corrected.</param>
/// <param name="Total">How many posts the corrected query finds.</param>
/// <param name="Replacements">Each word with its replacement.</param>
internal sealed record CorrectionAnswer(string Query, int Total, IReadOnlyList<ReplacementAnswer> Replacements);

/// <summary>One word corrected.</summary>
/// <param name="From">As typed.</param>
/// <param name="To">As searched.</param>
internal sealed record ReplacementAnswer(string From, string To);

/// <summary>A step away from "all words are required".</summary>
/// <param name="AllWordsTotal">How many posts have all the words.</param>
/// <param name="Sentence">What was done, for people.</param>
internal sealed record RelaxationAnswer(int AllWordsTotal, string Sentence);

/// <summary>Something that was mended or left out.</summary>
/// <param name="Code">Its stable name.</param>
/// <param name="Text">The sentence for people.</param>
internal sealed record NoticeAnswer(string Code, string Text);
