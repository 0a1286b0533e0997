using System.Collections.Frozen;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Figures;

/// <summary>
/// Tells whose figure it is. Only what a sentence presents as the size of the study becomes a <see cref="FigureScope.Total"/>: filters and
/// "N in total" are built on it, so a doubtful one stays the study's own.
/// </summary>
internal static class Scopes
{
    /// <summary>Words that set another work apart from the one summarised, when a noun for a work follows.</summary>
    private static readonly FrozenSet<string> Others = ["earlier", "previous", "prior", "later", "older", "separate", "companion", "another", "last", "one"];

    private static readonly FrozenSet<string> Works = ["review", "reviews", "meta-analysis", "meta-analyses", "study", "studies", "survey", "report", "summary", "trial", "trials", "analysis", "research", "estimate", "work"];

    private static readonly FrozenSet<string> Plurals = ["reviews", "meta-analyses", "studies", "trials", "research"];

    /// <summary>With these a year tells when something was searched or published, not which work is meant.</summary>
    private static readonly FrozenSet<string> Published = ["published", "searched", "search", "until", "since"];

    /// <summary>What some of the studies did, when their number begins a sentence.</summary>
    private static readonly FrozenSet<string> Findings = ["found", "showed", "reported", "examined", "suggested", "compared", "tested", "used", "looked", "did"];

    /// <summary>Words of numbers that are no size of a study: averages, and what was only looked at.</summary>
    private static readonly FrozenSet<string> Averages = ["each", "average", "mean", "every", "read", "screened", "retrieved"];

    /// <summary>What becomes of some of those studied.</summary>
    private static readonly FrozenSet<string> Endings =
        ["recovered", "improved", "dropped", "died", "relapsed", "refused", "declined", "withdrew", "remitted", "deteriorated", "left", "attempted", "harmed", "quit", "responded"];

    /// <summary>Words of sentences about the world at large.</summary>
    private static readonly FrozenSet<string> World = ["worldwide", "annually", "affects", "affect"];

    /// <summary>Words that present what a study is made of.</summary>
    private static readonly FrozenSet<string> Inclusion =
    [
        "included", "include", "found", "identified", "located", "collected", "gathered", "combined", "pooled", "reviewed", "reviews", "took", "covered", "covering", "examined", "analysed", "analyzed",
        "rested", "updated", "qualified", "met", "drew", "used", "selected", "led", "produced", "yielded", "surveyed", "followed", "studied", "randomized", "randomised", "assigned", "recruited",
        "interviewed", "sample", "compared", "came", "treated", "records", "data", "there", "formed", "enrolled", "participated", "meta-analysis", "meta-analyses", "review", "brought", "added", "retained", "entered",
        "concerned", "asked", "answered", "allocated", "obtained", "gave", "searched", "turned", "went", "put", "replied", "rated", "completed", "linked", "described", "covers", "overall", "altogether", "total", "based", "sums", "left", "answers", "kept",
    ];

    /// <summary>Sentences that begin so are about a part of what was reviewed.</summary>
    private static readonly FrozenSet<string> PartOpeners = ["across", "only", "in", "for", "among", "when", "against", "with", "from", "studies", "compared", "a"];

    private static readonly FrozenSet<string> PartRules = ["parts that add up", "part of the number after it", "part in brackets", "some of the named", "share that proves its number", "what they did", "the same number again", "of which", "the other ones", "same words in a list", "such as those before", "k ="];

    private static readonly FrozenSet<string> Limits = ["at least", "no more than", "or fewer", "or older", "or over", "within"];

    /// <summary>The scopes of a post's figures, in their order.</summary>
    public static FigureScope[] Of(IReadOnlyList<Draft> drafts, IReadOnlyList<string?> qualifiers)
    {
        var scopes = new FigureScope[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
            scopes[i] = IsOther(drafts[i]) ? FigureScope.Other : IsCriterion(drafts[i], qualifiers[i]) ? FigureScope.Criterion : FigureScope.Own;
        var studies = MarkStudies(drafts, scopes);
        MarkParticipants(drafts, scopes, studies);
        return scopes;
    }

    /// <summary>The first number of studies is the total, unless it is that of a part: then no total is stated.</summary>
    private static int MarkStudies(IReadOnlyList<Draft> drafts, FigureScope[] scopes)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!IsOwn(drafts[i], scopes[i], FigureKind.Studies) || IsSearched(drafts, i)) continue;
            if (IsAverage(drafts[i])) continue;
            if (!IsWholeStudy(drafts[i]) || IsPartOf(drafts, i)) return -1;
            scopes[i] = FigureScope.Total;
            return i;
        }
        return -1;
    }

    /// <summary>With a total of studies: the people in the same sentence or the next. Without studies: the first people.</summary>
    private static void MarkParticipants(IReadOnlyList<Draft> drafts, FigureScope[] scopes, int studies)
    {
        var reviews = drafts.Any(draft => draft.Kind == FigureKind.Studies && draft.Sentence.Field == PostField.Summary && !IsOther(draft));
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!IsOwn(drafts[i], scopes[i], FigureKind.Participants)) continue;
            var belongs = studies >= 0 && drafts[i].Sentence.Ordinal - drafts[studies].Sentence.Ordinal is 0 or 1;
            if ((reviews && studies >= 0 && !belongs) || (reviews && studies < 0 && drafts[i].EarlierStudies(drafts)) || !IsWholeStudy(drafts[i]) || IsPartOf(drafts, i) || IsOneArm(drafts, i)) return;
            scopes[i] = FigureScope.Total;
            MarkOtherPeople(drafts, scopes, i);
            return;
        }
    }

    /// <summary>"2,362 therapists, and 58,423 clients": people of another kind in the same sentence are a total as well.</summary>
    private static void MarkOtherPeople(IReadOnlyList<Draft> drafts, FigureScope[] scopes, int first)
    {
        var seen = new HashSet<string?> { drafts[first].Reading.Who };
        for (var i = first + 1; i < drafts.Count && drafts[i].Sentence == drafts[first].Sentence; i++)
            if (IsOwn(drafts[i], scopes[i], FigureKind.Participants) && (drafts[i].Reading.NounAt > 0 || drafts[i].Rule == "some of the named") && drafts[i].Reading.Who is "clients" or "therapists" && seen.Add(drafts[i].Reading.Who))
                scopes[i] = FigureScope.Total;
    }

    private static bool EarlierStudies(this Draft draft, IReadOnlyList<Draft> drafts) =>
        drafts.Any(other => other.Kind == FigureKind.Studies && other.Sentence.Field == draft.Sentence.Field && other.Sentence.Ordinal <= draft.Sentence.Ordinal && !IsOther(other));

    private static bool IsOwn(Draft draft, FigureScope scope, FigureKind kind) =>
        draft.Kind == kind && scope == FigureScope.Own && draft.Sentence.Field == PostField.Summary && draft.Number.High is null;

    private static bool IsWholeStudy(Draft draft) =>
        !PartRules.Contains(draft.Rule) && draft.Sentence.Has(Inclusion) && !IsSubset(draft)
        && !(draft.First <= 2 && draft.Sentence[0] is { Kind: TokenKind.Word } opener && PartOpeners.Contains(opener.Lower));

    /// <summary>"each therapist treated 8 patients", "8 patients on average", "240 papers read in full".</summary>
    private static bool IsAverage(Draft draft)
    {
        var after = draft.Sentence[draft.PhraseEnd + 1]?.Lower;
        if (after is "each" or "per" || (after == "on" && draft.Sentence[draft.PhraseEnd + 2]?.Lower == "average")) return true;
        for (var i = draft.First - 1; i >= draft.First - 4 && draft.Sentence[i] is { Kind: TokenKind.Word } word; i--)
            if (Averages.Contains(word.Lower)) return true;
        return false;
    }

    /// <summary>"28 patients had recovered", "(14 dyads)": what happened to some, or a remark in brackets.</summary>
    private static bool IsSubset(Draft draft)
    {
        var verb = draft.PhraseEnd + 1;
        if (draft.Sentence[verb]?.Lower is "had" or "have") verb++;
        if (IsAverage(draft) || (draft.First == 0 && Findings.Contains(draft.Sentence[verb]?.Lower ?? ""))) return true;
        return Endings.Contains(draft.Sentence[verb]?.Lower ?? "") || (draft.Rule == "participants" && draft.Sentence[draft.First - 1]?.Lower == "(");
    }

    /// <summary>"Of 1,393 studies in the first search, 20 qualified": the first number was found, the second is the study's.</summary>
    private static bool IsSearched(IReadOnlyList<Draft> drafts, int at) =>
        drafts[at].Sentence[0]?.Lower == "of" && drafts[at].First <= 3 && at + 1 < drafts.Count && drafts[at + 1] is { Rule: "out of those" } next && next.Sentence == drafts[at].Sentence;

    /// <summary>"CBT (N = 43) or MI-CBT (N = 42)": several sizes in one sentence are those of groups.</summary>
    private static bool IsOneArm(IReadOnlyList<Draft> drafts, int at) =>
        drafts[at].Rule == "N =" && drafts.Count(draft => draft.Sentence == drafts[at].Sentence && draft.Rule is "N =" or "next in a list of N" && LetterOf(draft) == LetterOf(drafts[at])) > 1;

    /// <summary>By custom <c>N</c> is the whole and <c>n</c> a part.</summary>
    private static string? LetterOf(Draft draft) => draft.Rule == "N =" ? draft.Sentence[draft.First - 2]?.Text : "N";

    /// <summary>"31 of them" is a part where "them" was a figure; "this study concerned 99 of them" is the whole.</summary>
    private static bool IsPartOf(IReadOnlyList<Draft> drafts, int at) =>
        drafts[at].Rule == "some of them" && drafts.Take(at).Any(draft => draft.Kind == drafts[at].Kind && draft.Number.Value > drafts[at].Number.Value);

    private static bool IsOther(Draft draft)
    {
        var sentence = draft.Sentence;
        if (sentence.Has(World) || IsOfEarlierWork(draft)) return true;
        for (var i = 0; i < draft.First; i++)
        {
            if ((Others.Contains(sentence.Tokens[i].Lower) || (sentence.Tokens[i].Lower == "first" && sentence[i - 1]?.Lower == "its")) && IsWorkAhead(sentence, i, draft.First) && !IsUpdated(sentence, i)) return true;
            if (sentence.Tokens[i] is { Kind: TokenKind.Number, Number.LooksLikeYear: true } && IsYearOfWork(sentence, i)) return true;
        }
        return false;
    }

    /// <summary>"updating an earlier review of 40": the number is that of the earlier one.</summary>
    private static bool IsOfEarlierWork(Draft draft) =>
        draft.Sentence[draft.First - 1]?.Lower == "of" && Works.Contains(draft.Sentence[draft.First - 2]?.Lower ?? "") && Others.Contains(draft.Sentence[draft.First - 3]?.Lower ?? "");

    private static bool IsWorkAhead(FigureSentence sentence, int at, int until)
    {
        for (var i = at + 1; i <= Math.Min(at + 3, until + 3); i++)
            if (sentence[i] is { Kind: TokenKind.Word } word && Works.Contains(word.Lower)) return true;
        return false;
    }

    /// <summary>"updated their earlier meta-analysis and now had 36 studies".</summary>
    private static bool IsUpdated(FigureSentence sentence, int at) =>
        Enumerable.Range(1, 4).Any(back => sentence[at - back]?.Lower.StartsWith("updat", StringComparison.Ordinal) ?? false);

    /// <summary>"a meta-analysis in 2011", "the last review, from 1993".</summary>
    private static bool IsYearOfWork(FigureSentence sentence, int at) =>
        sentence[at - 1]?.Lower is "in" or "from" or "of" && Enumerable.Range(2, 7).Any(back => sentence[at - back] is { Kind: TokenKind.Word } word && Works.Contains(word.Lower) && !Plurals.Contains(word.Lower))
        && !sentence.HasBetween(-1, at, Published);

    private static bool IsCriterion(Draft draft, string? qualifier) =>
        draft.Kind is FigureKind.Sessions or FigureKind.Age or FigureKind.Duration or FigureKind.Studies && qualifier is not null && Limits.Contains(qualifier.ToLowerInvariant());
}
