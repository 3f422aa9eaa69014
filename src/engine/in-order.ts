// Starts work ahead and gives its results in the order it was started. Takes a stream of jobs; keeps a bounded number going, so
// that memory does not grow with the length of the stream.

/** Every portion of every job, in job order; `ahead` jobs are begun before their turn. Stops taking jobs when the caller stops. */
export async function* inOrder<Job, T>(jobs: AsyncIterable<Job>, begin: (job: Job) => AsyncIterator<T>, ahead: number): AsyncGenerator<T> {
  const source = jobs[Symbol.asyncIterator]()
  const begun: AsyncIterator<T>[] = []
  let asking: Promise<void> | null = null
  let ended = false
  let failed: { readonly error: unknown } | null = null
  // Jobs are asked for while results are waited for: a slow producer (a person typing) must not hold back finished work.
  const ask = (): void => {
    if (asking !== null || ended || begun.length >= ahead) return
    asking = source.next().then(({ done, value }) => {
      if (done === true) ended = true
      else begun.push(begin(value))
    }, (error: unknown) => {
      failed = { error }
      ended = true
    }).finally(() => {
      asking = null
      ask()
    })
  }
  try {
    while (true) {
      ask()
      const head = begun[0]
      if (head !== undefined) {
        const portion = await head.next()
        if (portion.done === true) begun.shift()
        else yield portion.value
      } else if (asking !== null) await (asking as Promise<void>)
      else if (failed !== null) throw (failed as { readonly error: unknown }).error
      else if (ended) return
    }
  } finally {
    // Not waited for: a source that is waiting for input itself ends only when that comes.
    if (!ended) source.return?.().catch(() => undefined)
  }
}
