using CsCheck;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Text;

public sealed class What_counts_as_the_same_word
{
    private static readonly TextAnalysis Analysis = ThesaurusReader.Read(
        """
        synonyms:
          - [RCT, randomized controlled trial]
          - [ACT, acceptance and commitment therapy]
        capitals: [ACT]
        compounds: [self-harm, drop-out, follow-up, long-term, meta-analysis, OQ-45]
        names: [rogers, james]
        """).Thesaurus.Analysis;

    private static string Terms(string text, Treatment treatment) => string.Join(' ', Analysis.Tokens(text, treatment).Select(token => token.Term));

    [Theory]
    [InlineData("behaviour behavioural colours", "behavior behavioral colors")]
    [InlineData("organise organised organising organisation", "organize organized organizing organization")]
    [InlineData("counselling counsellor travelled labelling modelling", "counseling counselor traveled labeling modeling")]
    [InlineData("centre theatre fibres litres", "center theater fibers liters")]
    [InlineData("paediatric anaemia oestrogen foetus haemorrhage", "pediatric anemia estrogen fetus hemorrhage")]
    [InlineData("practise practised analyse analysed programme judgement ageing", "practice practiced analyze analyzed program judgment aging")]
    [InlineData("generalised randomised prioritise minimising", "generalized randomized prioritize minimizing")]
    [InlineData("defence licence enrolment fulfilment skilful", "defense license enrollment fulfillment skillful")]
    public void British_and_American_spelling(string british, string american) =>
        Assert.Equal(Terms(american, Treatment.Loose), Terms(british, Treatment.Loose));

    [Theory]
    [InlineData("exercise", "exercize")]
    [InlineData("promise", "promize")]
    [InlineData("compromise", "compromize")]
    [InlineData("supervise", "supervize")]
    [InlineData("four", "for")]
    [InlineData("hour", "hor")]
    [InlineData("called", "caled")]
    public void But_not_words_to_which_no_rule_applies(string word, string other) =>
        Assert.NotEqual(Terms(word, Treatment.Loose), Terms(other, Treatment.Loose));

    [Theory]
    [InlineData("therapist", "therapy")]
    [InlineData("personal", "personality")]
    [InlineData("general", "generation")]
    [InlineData("university", "universal")]
    [InlineData("mental", "mentalizing")]
    [InlineData("patient", "patience")]
    [InlineData("experience", "experiment")]
    [InlineData("several", "severe")]
    [InlineData("mediator", "meditation")]
    [InlineData("organ", "organization")]
    [InlineData("rogers", "roger")]                          // a name is not a plural
    [InlineData("james", "jame")]
    public void Stemming_keeps_apart(string one, string other) => Assert.NotEqual(Terms(one, Treatment.Loose), Terms(other, Treatment.Loose));

    [Theory]
    [InlineData("therapies", "therapy")]
    [InlineData("RCTs", "rct")]
    [InlineData("suicidal", "suicide")]
    [InlineData("children", "child")]
    [InlineData("hypotheses", "hypothesis")]
    [InlineData("depressive", "depression")]
    public void Stemming_brings_together(string one, string other) => Assert.Equal(Terms(other, Treatment.Loose), Terms(one, Treatment.Loose));

    [Theory]
    [InlineData("Høglend", "hoglend")]
    [InlineData("Kleinstäuber", "kleinstauber")]
    [InlineData("Kleinsta\u0308uber", "kleinstauber")]       // a combining mark
    [InlineData("eﬃcacy ﬁdelity", "efficacy fidelity")]      // ligatures
    [InlineData("O’Connor's client’s", "oconnors clients")]
    [InlineData("Ｆｕｌｌ", "full")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("3,965 1.5", "3965 1.5")]
    public void Exact_words_are_folded_and_no_more(string text, string terms) => Assert.Equal(terms, Terms(text, Treatment.Exact));

    [Theory]
    [InlineData("self-harm", "self harm", "selfharm")]
    [InlineData("drop-outs", "drop outs", "dropouts")]
    [InlineData("follow–up", "follow up", "followup")]       // an en dash
    [InlineData("long‑term", "long term", "longterm")]       // a hyphen that does not break
    [InlineData("meta-analysis", "meta analysis", "metaanalysis")]
    [InlineData("OQ-45", "OQ 45", "OQ45")]
    public void The_three_spellings_of_a_compound(string hyphen, string blank, string closed)
    {
        foreach (var treatment in Enum.GetValues<Treatment>())
        {
            Assert.Equal(Terms(blank, treatment), Terms(hyphen, treatment));
            Assert.Equal(Terms(blank, treatment), Terms(closed, treatment));
        }
    }

    [Theory]
    [InlineData("trained in ACT for pain", "trained in ACT for pain")]
    [InlineData("how to act now", "how to act now")]
    [InlineData("ACT", "ACT")]
    [InlineData("HOW TO ACT NOW", "how to act now")]         // who shouts means nothing by capitals
    [InlineData("Act now", "act now")]
    public void An_acronym_that_is_a_word_counts_only_in_capitals(string text, string terms) => Assert.Equal(terms, Terms(text, Treatment.Exact));

    [Fact]
    public void Any_text_gives_terms_that_point_back_at_it() => Gen.String.Sample(text =>
    {
        foreach (var treatment in Enum.GetValues<Treatment>())
        {
            var tokens = Analysis.Tokens(text, treatment);
            for (var i = 0; i < tokens.Count; i++)
            {
                Assert.NotEmpty(tokens[i].Term);
                Assert.InRange(tokens[i].Start, 0, tokens[i].End);
                Assert.InRange(tokens[i].End, tokens[i].Start + 1, text.Length);
                if (i > 0) Assert.True(tokens[i].Position >= tokens[i - 1].Position);
            }
        }
    }, iter: 2000);

    [Fact]
    public void Case_and_the_kind_of_dash_never_matter() => Gen.Select(Gen.String[Gen.Char["abcdefgilmnorstuy- "], 0, 30], Gen.OneOf(Gen.Const('-'), Gen.Const('‐'), Gen.Const('–'), Gen.Const('−'))).Sample((text, dash) =>
        Terms(text.ToUpperInvariant().Replace('-', dash), Treatment.Loose) == Terms(text, Treatment.Loose), iter: 1000);

    /// <summary>Letters of plain English are read without looking up how each is folded; those of double width are folded to them one by one.</summary>
    [Fact]
    public void Plain_letters_are_read_as_all_others_are() => Gen.String[Gen.Char["abcxyzACT019.,'’-– é\u0301\u00AD(æ\n"], 0, 40].Sample(text =>
        Analysis.Tokens(text, Treatment.Exact).SequenceEqual(Analysis.Tokens(Widened(text), Treatment.Exact)), iter: 5000);

    private static string Widened(string text) => string.Concat(text.Select(c => char.IsAsciiLetter(c) ? (char)(c + 'Ａ' - 'A') : c));
}
