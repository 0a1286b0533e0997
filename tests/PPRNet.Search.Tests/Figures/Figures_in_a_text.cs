using System.Globalization;
using CsCheck;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests;

public sealed class Figures_in_a_text
{
    [Theory]
    [InlineData("They included 16 studies with 1,193 patients.", "studies 16; participants 1193 clients")]
    [InlineData("Fifty-two trials and two hundred and six therapists took part.", "studies 52; participants 206 therapists")]
    [InlineData("Close to 9,000 therapists replied.", "participants ~<9000 therapists")]
    [InlineData("The sample was N = 376.", "participants 376 participants")]
    [InlineData("It held in most samples (k = 23).", "studies 23")]
    [InlineData("The link was r = -.39, 95% CI [-.57, -.18], p < .001.", "effect r -0.39; ci -0.57..-0.18; p <0.001")]
    [InlineData("Groups differed (g = 0.92 and 1.43).", "effect g 0.92; effect g 1.43 carried")]
    [InlineData("Gains were large (d = .96). Against waiting the effect was .76.", "effect d 0.96; effect d 0.76 carried")]
    [InlineData("The benefit remained, g = 0.21 (0.10 to 0.32).", "effect g 0.21; ci 0.1..0.32")]
    [InlineData("Dropout fell (odds ratio 0.73, 95% CI 0.65-0.82).", "effect OR 0.73; ci 0.65..0.82")]
    [InlineData("Correlations ranged from r = .23 to r = .31.", "effect r 0.23..0.31")]
    [InlineData("Therapists accounted for about 12.6% of the variance.", "effect R2 ~12.6")]
    [InlineData("They were nine times as likely to leave.", "effect other 9")]
    [InlineData("About one client in five leaves, and more than half relapse.", "percentage ~20; percentage >50")]
    [InlineData("A third of them left; two thirds stayed; nine out of ten wrote.", "percentage 33.3; percentage 66.7; percentage 90")]
    [InlineData("Between 12% and 53% scored high.", "percentage 12..53")]
    [InlineData("Treatment was 16 to 30 weeks of CBT in 12 weekly sessions of 50 minutes.", "duration 16..30; sessions 12; duration 50")]
    [InlineData("Patients came to two or more sessions a week over a 20-year follow-up.", "sessions >=2; duration 20")]
    [InlineData("They were aged 16 to 18, with a mean age of 17.2 years.", "age 16..18; age 17.2")]
    [InlineData("Of 2,266 records, 24 were retained.", "count 2266; studies 24")]
    [InlineData("There were 482 participants, 238 in therapy and 244 on medication.", "participants 482 clients; participants 238 clients; participants 244 clients")]
    [InlineData("In therapy 29.2% (26 of 89) relapsed.", "percentage 29.2; participants 26 participants; participants 89 participants")]
    [InlineData("There were 45 effect sizes for adherence, 39 for competence, and seven for integrity.", "count 45; count 39; count 7")]
    [InlineData("Put differently, for every 20 people treated one was spared.", "effect other 20")]
    [InlineData("Savings averaged $2,590 a person.", "count 2590")]
    [InlineData("The odds ratio for remission was 1.9.", "effect OR 1.9")]
    [InlineData("Patients attended 9.5 sessions (range = 1–52).", "sessions 9.5; sessions 1..52")]
    [InlineData("Of them 45 (38%) of 118 completers relapsed.", "participants 45 clients; percentage 38; participants 118 clients")]
    [InlineData("They met at 3, 6, and 12 months and at 6- and 12-month follow-up.", "duration 3; duration 6; duration 12; duration 6; duration 12")]
    [InlineData("Clients completed measures after sessions 3, 9 and 15.", "")]
    [InlineData("About 1.5 million adults receive therapy in the country each year.", "count ~1500000")]
    [InlineData("The 95% prediction interval was wide.", "")]
    [InlineData("Some searched for studies of therapists and found eleven. Nine were randomised trials; the other two followed one group.", "studies 11; studies 9; studies 2")]
    [InlineData("They included eight studies. Four concerned moods, two psychoses, and two both.", "studies 8; studies 4; studies 2; studies 2")]
    [InlineData("They pooled 66 studies, of which 13 asked therapists.", "studies 66; studies 13")]
    [InlineData("They pooled 55 studies, updating an earlier review of 40.", "studies 55; studies 40")]
    [InlineData("Fewer left (5 versus 20), and suicides fell (184 against 250).", "participants 5 participants; participants 20 participants; count 184; count 250")]
    [InlineData("Gains last for a year or more.", "duration >=1")]
    [InlineData("Deaths rose at d = 0.03 a year.", "effect d 0.03")]
    [InlineData("It was twice as frequent, and twice a week.", "effect other 2")]
    [InlineData("The test was clear, z = .30 (z = 6.192).", "effect z 0.3")]
    [InlineData("The 409 patients were followed, 31 of them for two and a half years.", "participants 409 clients; participants 31 clients; duration 2.5")]
    [InlineData("Rates fell from 47% to 20%, and ranged from 0% to 14%.", "percentage 47; percentage 20; percentage 0..14")]
    public void Are_read(string text, string figures) => Assert.Equal(figures, Written(text));

    [Theory]
    [InlineData("")]
    [InlineData("Therapy helps.")]
    [InlineData("In 2018 patients and therapists met, as Freud (1919) had foreseen; the 1980s were different.")]
    [InlineData("Published from 1978 to 2014, pp. 81-90, vol. 12, 6th edition.")]
    [InlineData("PHQ-9, GAD-7, COVID-19, DSM-5, OQ-45 and the Outcome Questionnaire-45 were used (I2 = 76%, SD = 13.3, F(1, 24) = 3.9).")]
    [InlineData("A 26-item measure, a three-level model, 16-year-olds and a five-step guide.")]
    [InlineData("The third session, the twelfth week, the 3rd and the 21st.")]
    [InlineData("Hundreds of studies, thousands of people, for decades.")]
    [InlineData("Two people, two ways, three questions, the two groups, one of them, a third study.")]
    [InlineData("The value of 1,00 patients, 1.2.3 trials, 5/16 clients, 12:30 sessions and 1,2345 studies.")]
    [InlineData("0012 patients and 99999999999999999999999 studies.")]
    [InlineData("Half an hour later, in the first half, one-half-hearted.")]
    [InlineData("Is 95 enough?")]
    public void Are_not_seen_where_there_are_none(string text) => Assert.Equal("", Written(text));

    [Theory]
    [InlineData('-')]
    [InlineData('\u2010')]   // hyphen
    [InlineData('\u2011')]   // non-breaking hyphen
    [InlineData('\u2012')]   // figure dash
    [InlineData('\u2013')]   // en dash
    [InlineData('\u2014')]   // em dash
    [InlineData('\u2015')]   // horizontal bar
    [InlineData('\u2212')]   // minus sign
    [InlineData('\u207B')]   // superscript minus
    [InlineData('\u02D7')]   // modifier letter minus
    [InlineData('\uFE63')]   // small hyphen-minus
    [InlineData('\uFF0D')]   // full-width hyphen-minus
    public void Keep_the_sign_of_every_minus(char minus) =>
        Assert.Equal("effect d -0.88; ci -1.01..-0.2", Written($"It fell (d = {minus}0.88, 95% CI [{minus}1.01, {minus}0.20])."));

    [Theory]
    [InlineData('-')]
    [InlineData('\u2013')]
    [InlineData('\u2212')]
    public void Take_a_dash_between_numbers_for_a_range(char dash) => Assert.Equal("duration 6..12", Written($"After 6{dash}12 months they met."));

    [Theory]
    [InlineData('\u00A0')]
    [InlineData('\u202F')]
    [InlineData('\u2009')]
    public void Read_thousands_parted_by_a_narrow_blank(char blank) =>
        Assert.Equal("participants 14206 clients; percentage 54", Written($"They followed 14{blank}206 clients; 54{blank}% improved."));

    [Fact]
    public void Are_not_sought_in_tables_and_end_somewhere()
    {
        Assert.Empty(FigureExtractor.Extract(Some.Post(summary: string.Join(' ', Enumerable.Range(1, 100_000)), implications: "")));
        Assert.Equal(300, FigureExtractor.Extract(Some.Post(summary: string.Join('\n', Enumerable.Repeat("They met 16 clients.", 5_000)), implications: "")).Count);
    }

    [Fact]
    public void Name_the_sentence_and_the_rule()
    {
        var post = Some.Post(summary: "Some words first. They included 16 studies.");
        var figure = Assert.Single(FigureExtractor.Extract(post));
        Assert.Equal("16", figure.TextIn(post));
        Assert.Equal("They included 16 studies.", figure.StatementIn(post));
        Assert.Equal(1, figure.Sentence);
        Assert.Equal("studies", figure.Rule);
    }

    /// <summary>Texts made of words, numbers and signs in no order: whatever comes, every figure cuts its own text.</summary>
    [Fact]
    public void Stand_where_they_say_in_any_text() => Gen.OneOf(
            Gen.OneOf(
                "r", "=", "d", "95%", "CI", "[", "]", "(", ")", ",", ".", ";", "-", "–", "−", ".24", "-0.5", "1,00", "1.2.3", "12,345", "14\u00A0206", "one", "two", "fifty", "hundred", "and", "a",
                "half", "third", "in", "of", "them", "the", "to", "between", "from", "patients", "studies", "sessions", "weeks", "%", "$", "N", "p", "<", "the other", "who", "were", "2018", "’", "\n",
                "\uD83D\uDE00", "\uD83D", "½", "²", "٣", "twice", "as", "range", "median", "mean", "age", "per", "cent", "or", "more", "including", "\u0301", "ones"),
            Gen.String[0, 6])
        .Array[0, 40].Sample(words =>
        {
            var post = Some.Post(summary: string.Join(' ', words), implications: string.Concat(words));
            var end = (Field: PostField.Summary, End: 0);
            foreach (var figure in FigureExtractor.Extract(post))
            {
                Assert.InRange(figure.Start, figure.SentenceStart, figure.End - 1);
                Assert.InRange(figure.End, figure.Start + 1, figure.SentenceEnd);
                Assert.Contains(figure.TextIn(post), figure.StatementIn(post), StringComparison.Ordinal);
                Assert.True(figure.High is null || figure.Value <= figure.High);
                Assert.True(figure.Field != end.Field || figure.Start >= end.End, "Figures overlap or are out of order.");
                end = (figure.Field, figure.End);
            }
        });

    /// <summary>Each figure as <c>kind measure qualifier value..high who</c>.</summary>
    private static string Written(string text) => string.Join("; ", FigureExtractor.Extract(Some.Post(summary: text, implications: "")).Select(figure => string.Join(' ', new[]
    {
        FigureNames.NameOf(figure.Kind),
        figure.Measure is { } measure ? FigureNames.NameOf(measure) : null,
        (figure.Qualifier is { } qualifier ? FigureNames.NameOf(qualifier) : "") + figure.Value.ToString(CultureInfo.InvariantCulture) + (figure.High is { } high ? ".." + high.ToString(CultureInfo.InvariantCulture) : ""),
        figure.Kind == FigureKind.Participants ? figure.Who : null,
        figure.IsCarried ? "carried" : null,
    }.OfType<string>())));
}
