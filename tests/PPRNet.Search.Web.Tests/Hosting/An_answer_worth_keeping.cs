using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using PPRNet.Search.Web.Hosting;

namespace PPRNet.Search.Web.Tests.Hosting;

public sealed class An_answer_worth_keeping
{
    private readonly FakeTimeProvider _time = new();
    private readonly AnswerAdmission _admission;

    public An_answer_worth_keeping() => _admission = new AnswerAdmission(_time);

    [Fact]
    public void Is_any_when_few_new_questions_come()
    {
        for (var second = 0; second < 10; second++)
        {
            Assert.Equal(AnswerAdmission.MostNewASecond, KeptOf(AnswerAdmission.MostNewASecond, $"second {second}"));
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void Is_in_a_flood_of_new_questions_one_that_was_asked_before()
    {
        Assert.Equal(AnswerAdmission.MostNewASecond, KeptOf(1_000, "flood"));
        Assert.False(_admission.IsWorthKeeping("/api/v1/search", "?q=popular"));
        Assert.True(_admission.IsWorthKeeping("/api/v1/search", "?q=popular"));
        Assert.False(_admission.IsWorthKeeping("/search/results", "?q=popular"));
    }

    [Fact]
    public void Is_any_again_when_the_flood_is_over()
    {
        KeptOf(1_000, "flood");
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_admission.IsWorthKeeping("/api/v1/search", "?q=new"));
    }

    /// <summary>So many new questions; how many of their answers are worth keeping.</summary>
    private int KeptOf(int questions, string name) =>
        Enumerable.Range(0, questions).Count(number => _admission.IsWorthKeeping("/api/v1/search", string.Create(CultureInfo.InvariantCulture, $"?q={name} {number}")));
}
