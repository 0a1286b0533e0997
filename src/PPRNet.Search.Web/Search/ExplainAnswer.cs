using PPRNet.Search.Searching;
using PPRNet.Search.Web.Posts;

namespace PPRNet.Search.Web.Search;

/// <summary>Why a post answers a search. The scores of the parts add up to the score.</summary>
internal sealed record ExplainAnswer(
    string Id,
    string Query,
    InterpretationAnswer Interpretation,
    bool Matches,
    bool PassesFilters,
    float Score,
    IReadOnlyList<ScorePartAnswer> Parts,
    IReadOnlyList<ReasonAnswer> Reasons,
    IReadOnlyList<string> Missing,
    IndexAnswer Index)
{
    public static ExplainAnswer Of(string query, Explanation why, IndexStamp index) => new(
        why.Id.Value,
        query,
        InterpretationAnswer.Of(why.Interpretation),
        why.IsMatch,
        why.PassesFilters,
        why.Score,
        [.. why.Parts.Select(ScorePartAnswer.Of)],
        [.. why.Reasons.Select(ReasonAnswer.Of)],
        why.Missing,
        IndexAnswer.Of(index));
}

/// <summary>One summand of a score.</summary>
internal sealed record ScorePartAnswer(string Kind, string Words, float Score, IReadOnlyList<ScoreShareAnswer> Shares)
{
    public static ScorePartAnswer Of(ScorePart part) => new(part.Kind, part.Words, part.Score, [.. part.Shares.Select(ScoreShareAnswer.Of)]);
}

/// <summary>What one form of a word in one field adds.</summary>
internal sealed record ScoreShareAnswer(string Field, string Found, string Reason, string Treatment, int Count, float Score)
{
    public static ScoreShareAnswer Of(MatchShare share) => new(
        FieldNames.Of(share.Field), share.Found, FieldNames.Of(share.Reason), FieldNames.Of(share.Treatment), share.Count, share.Score);
}
