// Files to the API as multipart/form-data with the progress of sending, which fetch does not tell. Answers and refusals as in client.ts.
import type { Job } from '../../src/http/api.ts'
import { ApiError, refusalOf, renewToken, token } from './client.ts'

export interface Upload {
  readonly files: readonly { readonly path: string; readonly file: File }[]
  /** Bytes gone out so far, what surrounds the files included. */
  readonly onProgress: (sent: number) => void
  readonly signal: AbortSignal
}

/** The job that reads the files; throws ApiError, and the signal's reason once it is aborted. */
export async function uploadFiles(upload: Upload): Promise<Job> {
  const used = token()
  const first = await post(upload)
  // The server was started again since this page was loaded: its token is another now, whoever has asked for it meanwhile.
  const answer = first.status === 403 && await renewToken(used) ? await post(upload) : first
  if (answer.status >= 200 && answer.status < 300) return answer.body as Job
  throw refusalOf(answer.status, answer.statusText, answer.body)
}

interface Answer {
  readonly status: number
  readonly statusText: string
  readonly body: unknown
}

function post({ files, onProgress, signal }: Upload): Promise<Answer> {
  const form = new FormData()
  for (const { path, file } of files) form.append('file', file, path)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = (): void => request.abort()
    request.open('POST', '/api/v1/documents')
    request.responseType = 'json'
    request.setRequestHeader('x-sayso-token', token())
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => resolve({ status: request.status, statusText: request.statusText, body: request.response as unknown }))
    request.addEventListener('error', () => reject(new ApiError(null, 'the server did not answer')))
    request.addEventListener('abort', () => reject(signal.reason as Error))
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort))
    signal.addEventListener('abort', abort)
    request.send(form)
  })
}
