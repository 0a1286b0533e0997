using System.Buffers;
using Microsoft.Extensions.ObjectPool;

namespace PPRNet.Search.Web.Search;

/// <summary>
/// A JSON answer that is written straight into bytes. They leave in one piece of known length: cache, compression and server stand in
/// between, and each would handle every piece by itself.
/// </summary>
internal sealed class WrittenAnswer(Action<IBufferWriter<byte>> write) : IResult
{
    private static readonly DefaultObjectPool<ArrayBufferWriter<byte>> Buffers = new(new BufferPolicy());

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var buffer = Buffers.Get();
        try
        {
            write(buffer);
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = buffer.WrittenCount;
            await httpContext.Response.Body.WriteAsync(buffer.WrittenMemory);
        }
        finally
        {
            Buffers.Return(buffer);
        }
    }

    private sealed class BufferPolicy : PooledObjectPolicy<ArrayBufferWriter<byte>>
    {
        /// <summary>Most answers fit in.</summary>
        private const int Usual = 64 * 1024;

        /// <summary>What grew larger for one answer is not kept for the next.</summary>
        private const int Most = 1024 * 1024;

        public override ArrayBufferWriter<byte> Create() => new(Usual);

        public override bool Return(ArrayBufferWriter<byte> obj)
        {
            obj.ResetWrittenCount();
            return obj.Capacity <= Most;
        }
    }
}
