using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Searching;

public sealed class A_post_read_after_a_search(RepositoryIndex repository)
{
    private readonly TestIndex _index = repository.Index;

    [Theory]
    [InlineData("alliance", SortOrder.Relevance)]
    [InlineData("depression outcome", SortOrder.StudyOldest)]
    [InlineData("", SortOrder.Newest)]
    public void Has_the_neighbours_that_the_list_shows(string query, SortOrder sort)
    {
        var request = new SearchRequest { Query = query, Sort = sort, PerPage = SearchRequest.MaxPerPage, Filters = [new FacetSelection { Dimension = FacetDimension.Year, Ranges = [Years("2014-2022")] }] };
        var list = _index.Engine.Search(request).Hits.Select(hit => hit.Post.Id).ToList();
        for (var i = 0; i < list.Count - 1; i++)
        {
            var place = _index.Engine.Read(list[i], request)!.Place!;
            Assert.Equal(i + 1, place.Number);
            Assert.Equal(_index.Engine.Count(request), place.Total);
            Assert.Equal(i == 0 ? null : list[i - 1], place.Previous);
            Assert.Equal(list[i + 1], place.Next);
        }
    }

    [Fact]
    public void Has_no_place_in_a_list_that_does_not_hold_it()
    {
        var id = PostId.Parse("2018-05-burnout-in-psychotherapists");
        Assert.Null(_index.Engine.Read(id, new SearchRequest { Query = "\"motivational interviewing\"" })!.Place);
        Assert.Null(_index.Engine.Read(id, new SearchRequest { Query = "burnout", Filters = [new FacetSelection { Dimension = FacetDimension.Year, AnyOf = ["2013"] }] })!.Place);
    }

    [Fact]
    public void Is_cut_into_sentences_that_make_up_its_texts()
    {
        foreach (var post in _index.Corpus.Posts)
            foreach (var section in _index.Engine.Read(post.Id, new SearchRequest { Query = "therapy" })!.Sections)
            {
                Assert.Equal(post.TextOf(section.Field), section.Content.Text);
                Assert.Equal(Letters(section.Content.Text), Letters(string.Concat(section.Sentences.Select(sentence => sentence.Content.Text))));
                Assert.Equal(section.Content.Marks, section.Sentences.SelectMany(sentence => sentence.Content.Marks.Select(mark => new Search.Passages.Mark(mark.Start + sentence.Start, mark.End + sentence.Start))));
                Assert.Equal(section.Content.Text.Count(c => c == '\n') + 1, section.Sentences.Count(sentence => sentence.BeginsParagraph));
            }
    }

    [Fact]
    public void Marks_what_its_passage_on_the_list_marks() => SomeQueries.Over(_index.Corpus.Posts).Sample(query =>
    {
        var request = new SearchRequest { Query = query };
        foreach (var hit in _index.Engine.Search(request).Hits)
        {
            var read = _index.Engine.Read(hit.Post.Id, request)!;
            Assert.Equal(hit.Title.Marks, read[PostField.Title].Content.Marks);
            foreach (var passage in hit.Passages.Append(hit.Implication!))
            {
                var sentence = read[passage.Field].Sentences[passage.Sentence].Content.Text;
                Assert.True(passage.Content.Text.StartsWith(sentence, StringComparison.Ordinal) || passage.Content.Text.Contains('…', StringComparison.Ordinal));
                foreach (var mark in passage.Content.Marks)
                    Assert.Contains(passage.Content.Text[mark.Start..mark.End], read[passage.Field].Content.Runs().Where(run => run.IsMarked).Select(run => run.Text));
            }
        }
    }, iter: 100);

    [Fact]
    public void Has_a_mark_for_every_reason_given_for_it() => SomeQueries.Over(_index.Corpus.Posts).Sample(query =>
    {
        var request = new SearchRequest { Query = query };
        foreach (var hit in _index.Engine.Search(request).Hits)
        {
            var read = _index.Engine.Read(hit.Post.Id, request)!;
            var claimed = hit.Reasons.SelectMany(reason => reason.Fields).Distinct().Select(field => field.ToString()).Order();
            var marked = read.Sections.Where(section => section.Content.Marks.Count > 0).Select(section => section.Field.ToString()).Order();
            Assert.Equal(claimed.Where(field => Enum.TryParse<PostField>(field, out _)), marked);
        }
    }, iter: 100);

    [Fact]
    public void Names_its_sentences_by_text_and_number() =>
        Assert.Equal("implications-2", Search.Passages.SentenceAnchor.Of(PostField.Implications, 1));

    private static YearRange Years(string text) => YearRange.TryParse(text, out var range, out _) ? range : throw new ArgumentException(text);

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
